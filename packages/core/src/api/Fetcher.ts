import type { Row } from '../alert';
import { EmptyAnswerError } from '../errors';
import { checkJson } from './checkJson';
import type { CheckBody, Transport, TransportOptions } from './createTransport';
import { decodeText } from './decodeText';
import type { ApiRequest } from './endpoints';
import { parseRowsInPieces } from './parseRowsInPieces';
import { raceCancel } from './raceCancel';

/** Answers in the form in which lookups want them; a body of 0 bytes is always an error. */
export interface Fetcher {
	/** The rows of a table. */
	rows(request: ApiRequest): Promise<Row[]>;
	/** The body of an answer to POST, JSON text. */
	text(request: ApiRequest): Promise<string>;
	/** The body of an answer to GET without arguments, JSON text. */
	listText(request: ApiRequest): Promise<string>;
	/** The body of a response to POST, requested again while `check` throws a CutShortError. */
	bytes(request: ApiRequest, check: CheckBody): Promise<Uint8Array>;
}

/** @param options - Those of the transport: long answers are read with pauses. */
export function createFetcher(
	transport: Transport,
	{ sleep, signal }: Pick<TransportOptions, 'signal' | 'sleep'>,
): Fetcher {
	const pause = () => raceCancel(sleep(0), signal);
	async function json(request: ApiRequest, method: 'post' | 'get' = 'post'): Promise<string> {
		const check: CheckBody = async (body) => await checkJson(body, request.subject, pause);
		return decodeText(await bytes(request, check, method));
	}
	async function bytes(
		request: ApiRequest,
		check: CheckBody,
		method: 'post' | 'get' = 'post',
	): Promise<Uint8Array> {
		const { body } = await transport[method](request, check);
		if (body.length === 0) throw nothingAtAll(request.subject);
		return body;
	}
	return {
		rows: async (request) => await parseRowsInPieces(await json(request), pause),
		text: async (request) => await json(request),
		listText: async (request) => await json(request, 'get'),
		bytes: async (request, check) => await bytes(request, check),
	};
}

function nothingAtAll(subject: string): EmptyAnswerError {
	return new EmptyAnswerError(`Fink sent nothing for ${subject}`, {
		advice:
			'A response without rows would be an empty list. Run again; check any proxy in between.',
	});
}
