export { EXERCISE as TRACKER } from '../exercise/story.ts';
