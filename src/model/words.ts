/** Everyday words and what they stand for, as data: to teach Netspejl a spelling, add it here. */
export { ANSWERS, NO_ANSWER, SHIFTS } from "./words/answers.js";
export { PHRASES } from "./words/industry-phrases.js";
export { SECTIONS } from "./words/sections.js";
export { TRADES } from "./words/trades.js";
export { NEAR_WORDS, WORDS } from "./words/vocabulary.js";
