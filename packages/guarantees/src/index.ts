export const PACKAGE = true;
