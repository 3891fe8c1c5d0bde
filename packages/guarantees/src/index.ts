export * from './agreement.ts';
export * from './model.ts';
export * from './render/index.ts';
export * from './time/calendar.ts';
export * from './time/civil.ts';
export * from './time/duration.ts';
