export * from './agreement.ts';
export * from './model.ts';
