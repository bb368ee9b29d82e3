import { FinkError } from './FinkError';

/** The server answered 2xx with something other than what was requested: HTML, a cut body, other types. */
export class UnexpectedAnswerError extends FinkError {}

/** The server answered 2xx with the error page of a service behind it, in place of the file. */
export class ErrorPageError extends UnexpectedAnswerError {}
