/**
 * Topics: words → labels of the matters that an analyst would name ("ceasefire", "grain exports").
 *
 * Takes the entries of `lexicons/topics.csv` and tokens or plain text; gives labels, best first. It only looks words
 * up: a matter that is spoken of in other words than the list's has no label.
 */
export { type TopicIndex, topicIndex } from './topic-index.ts';
