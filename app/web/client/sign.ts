export const CLIENT = true;
