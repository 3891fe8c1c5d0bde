import { serve as listen } from '@hono/node-server';
import type { Host } from '../host.ts';
import { openAssets } from '../http/assets.ts';
import { hashToken } from '../http/secrets.ts';
import { createServer } from '../http/server.tsx';
import { createSessions } from '../http/sessions.ts';
import { isHidden, pathOf } from '../http/views.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { DEFAULT_DATA, openFolder } from './open.ts';
import { readOptions, textOption } from './options.ts';

export async function serve(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['data', 'port', 'host'], ['restored']);
  const port = Number(textOption(options, 'port') ?? 4780);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError('--port is a number from 0 to 65535');
  const hostname = textOption(options, 'host') ?? '127.0.0.1';
  const host = await openFolder(
    environment,
    textOption(options, 'data') ?? DEFAULT_DATA,
    options.values['restored'] === true,
  );
  const sessions = createSessions(host);
  const app = createServer({ host, sessions, assets: openAssets(environment.build), name: environment.name });
  const { address, close } = await listenAt(app, port, hostname).catch(async (error: unknown) => {
    await host.close(); // else its threads keep this process, and the folder, for ever
    throw error;
  });
  environment.stdout(greeting(host, address));
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await Promise.race([close(), new Promise((resolve) => setTimeout(resolve, 1000))]);
  await host.close();
  return 0;
}

function listenAt(
  app: ReturnType<typeof createServer>,
  port: number,
  hostname: string,
): Promise<{ address: string; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, (info) =>
      resolve({
        address: `http://${['127.0.0.1', '0.0.0.0', '::'].includes(hostname) ? 'localhost' : hostname}:${info.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
    server.on('error', reject);
  });
}

/** A fresh Sulh is claimed once, through a link that only whoever started it sees. */
function greeting(host: Host, address: string): string {
  const processes = host.recorder.processes();
  // A record that is closed to passers-by is no place to send somebody to.
  const open = processes.filter((id) => !isHidden(host, id, null));
  const only = open.length === 1 ? pathOf(open[0]!) : '/';
  const lines = [`Sulh is at ${address}${only}`];
  const halted = host.recorder.halted();
  if (halted.length > 0) {
    lines.push(`!! ${halted.length} of its processes cannot be written to or are not served at all:`);
    for (const { process, code, message } of halted) lines.push(`!!   ${process}: ${code}: ${message}`);
    lines.push('!! See docs/guide/running-a-host.md before anything else is done with this folder.');
  }
  if (host.secrets.state.operators.length === 0) {
    const token = host.randomHex(16);
    host.secrets.update((state) => ({ ...state, claimHash: hashToken(token) }));
    lines.push(`Nobody runs it yet. Claim it, once, at ${address}/claim/${token}`);
  }
  return `${lines.join('\n')}\n`;
}
