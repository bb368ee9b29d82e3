import { FinkError } from './FinkError';

/** The server answered 2xx without content: for Fink the only sign of an unknown id. */
export class EmptyAnswerError extends FinkError {}
