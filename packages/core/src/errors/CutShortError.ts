import { UnexpectedAnswerError } from './UnexpectedAnswerError';

/** An answer that ends before its end: worth asking again, as after a connection that broke off. */
export class CutShortError extends UnexpectedAnswerError {}
