type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface LinkedArticle {
  title: string | null;
  authors: string[];
  publishedAt: string | null;
  site: string | null;
  image: string | null;
  language: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/u;

/** The article a page describes in JSON-LD, or null. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const nodes = scripts.flatMap((script) => flatten(parse(script)));
  const article = nodes.find((node) => types(node).some((type) => ARTICLE.test(type)));
  if (article === undefined) return null;
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const follow = (value: Json | undefined): Json | undefined => {
    const id = isObject(value) && value['name'] === undefined ? value['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  return {
    title: text(article['headline']) ?? text(article['name']),
    authors: list(article['author']).flatMap((author) => authorNames(follow(author))),
    publishedAt: text(article['datePublished']) ?? text(article['dateCreated']),
    site: nameOf(follow(list(article['publisher'])[0])),
    image: imageOf(follow(list(article['image'])[0])),
    language: text(article['inLanguage']),
  };
}

function parse(script: string): Json {
  const bare = script.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/gu,
    '',
  );
  for (const attempt of [
    bare,
    bare.replace(/[\u0000-\u001F]+/gu, ' '),
    bare.replace(/[\u0000-\u001F]+/gu, ' ').replace(/,\s*([}\]])/gu, '$1'),
  ]) {
    try {
      return JSON.parse(attempt) as Json;
    } catch {
      // The next attempt is more lenient.
    }
  }
  return null;
}

/** Every object with a type, breadth first, at most a thousand. */
function flatten(root: Json): { [key: string]: Json }[] {
  const found: { [key: string]: Json }[] = [];
  const queue: { value: Json; depth: number }[] = [{ value: root, depth: 0 }];
  for (let at = 0; at < queue.length && at < 1000; at += 1) {
    const { value, depth } = queue[at]!;
    if (isObject(value) && value['@type'] !== undefined) found.push(value);
    if (depth > 6) continue;
    const children = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    for (const child of children)
      if (typeof child === 'object' && child !== null) queue.push({ value: child, depth: depth + 1 });
  }
  return found;
}

function types(node: { [key: string]: Json }): string[] {
  return list(node['@type']).filter((type) => typeof type === 'string');
}

function authorNames(author: Json | undefined): string[] {
  if (typeof author === 'string') return [author];
  if (!isObject(author)) return [];
  return list(author['name']).filter((name) => typeof name === 'string');
}

function nameOf(value: Json | undefined): string | null {
  return isObject(value) ? text(value['name']) : text(value);
}

function imageOf(value: Json | undefined): string | null {
  return isObject(value) ? (text(value['url']) ?? text(value['contentUrl'])) : text(value);
}

function text(value: Json | undefined): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? one : null;
}

function list(value: Json | undefined): Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
