import { FinkError } from './FinkError';

/** No answer came: refused, reset, timed out, unknown host; `cause` holds the transport's own error. */
export class NetworkError extends FinkError {}
