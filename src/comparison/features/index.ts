/** The features by which two claims are compared, one a file: each gives a score and says what it saw. */
export { act } from './act.ts';
export { addressee } from './addressee.ts';
export { dates } from './dates.ts';
export { type Feature, type FeatureContext, inOrder } from './feature.ts';
export { lead } from './lead.ts';
export { matter } from './matter.ts';
export { isNear, meaning } from './meaning.ts';
export { names } from './names.ts';
export { numbers } from './numbers.ts';
export { place } from './place.ts';
export { polarity, polarityOf } from './polarity.ts';
export { speaker } from './speaker.ts';
export { topic } from './topic.ts';
