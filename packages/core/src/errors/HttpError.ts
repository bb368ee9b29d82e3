import { FinkError, type FinkErrorOptions } from './FinkError';

/** What the server answered. */
export interface HttpErrorDetails extends Pick<FinkErrorOptions, 'note' | 'remedy'> {
	/** HTTP status code, e.g. 400. */
	readonly status: number;
	/** Path of the endpoint, e.g. `/api/v1/sources`. */
	readonly endpoint: string;
	/** The server's own text, tags removed, trimmed to 200 characters; may be empty. */
	readonly serverText: string;
	/** What to do next. */
	readonly advice: string;
}

/** The server answered with a status other than 2xx, after all retries that the policy allows. */
export class HttpError extends FinkError {
	readonly status: number;
	readonly endpoint: string;
	readonly serverText: string;

	constructor(message: string, details: HttpErrorDetails) {
		super(message, details);
		this.status = details.status;
		this.endpoint = details.endpoint;
		this.serverText = details.serverText;
	}
}
