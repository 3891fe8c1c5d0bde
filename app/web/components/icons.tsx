/** Small drawings in the colour of the text beside them. They repeat a word and are never alone. */

export type IconName =
  | 'mark'
  | 'search'
  | 'seal'
  | 'globe'
  | 'person'
  | 'said'
  | 'shown'
  | 'promised'
  | 'done'
  | 'eye'
  | 'link';

const PATHS: Readonly<Record<IconName, string>> = {
  // Two rings that hold each other.
  mark: 'M8.6 5a5 5 0 1 0 0 10a5 5 0 1 0 0-10M15.4 9a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  search: 'M10.5 4.5a6 6 0 1 0 0 12a6 6 0 1 0 0-12M15 15l5 5',
  seal: 'M12 3.2l2.2 1.9 2.9-.3 1 2.7 2.5 1.5-.6 2.9.6 2.8-2.5 1.5-1 2.7-2.9-.3-2.2 1.9-2.2-1.9-2.9.3-1-2.7L3.4 14.800l.6-2.8-.6-2.9 2.5-1.600 1-2.700 2.900.3zM8.600 12l2.400 2.400 4.400-4.800',
  globe:
    'M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 1 0 0-17M3.500 12h17M12 3.500c5 5.200 5 11.800 0 17c-5-5.200-5-11.800 0-17',
  person:
    'M12 4.500a3.800 3.800 0 1 0 0 7.600a3.800 3.800 0 1 0 0-7.600M4.500 20c.8-4.200 3.700-5.600 7.500-5.600s6.700 1.400 7.500 5.600',
  said: 'M4 5.500h16v10.500h-8.500l-4.500 4v-4h-3z',
  shown: 'M6 3.500h8.500l4 4v13h-12.500zM14 3.500v4.500h4.500M9 12.500h6.500M9 16h6.500',
  promised: 'M4 19.500h16M5.500 15.500l1-3.500 9-8.500 2.800 2.800-9 8.500z',
  done: 'M4.500 12.500l5 5 10-11',
  eye: 'M2.500 12c4.500-7 14.500-7 19 0c-4.500 7-14.500 7-19 0M12 9.200a2.800 2.800 0 1 0 0 5.600a2.800 2.800 0 1 0 0-5.600',
  link: 'M9.500 14.500l5-5M8 11l-2.500 2.500a3.500 3.500 0 0 0 5 5l2.500-2.500M16 13l2.500-2.500a3.500 3.500 0 0 0-5-5l-2.500 2.500',
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
