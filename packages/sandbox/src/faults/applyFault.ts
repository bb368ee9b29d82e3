import { type Answer, gatewayPage, INNER_ERROR_PAGE, INTERNAL_ERROR } from '../http';
import type { DataEffect, FaultEffect } from './Fault';

/** The answer as the fault leaves it; faults of the connection itself are played by the server. */
export function applyFault(answer: Answer, effect: Exclude<FaultEffect, DataEffect>): Answer {
	switch (effect.kind) {
		case 'gateway':
			return {
				...gatewayPage(effect.status),
				headers:
					effect.retryAfter === undefined ? {} : { 'Retry-After': String(effect.retryAfter) },
			};
		case 'internalError':
			return INTERNAL_ERROR;
		case 'status':
			return {
				status: effect.status,
				contentType: effect.contentType ?? 'text/html; charset=utf-8',
				body: effect.body,
				headers: effect.headers,
			};
		case 'truncatedBody': {
			const bytes = Buffer.from(answer.body);
			return { ...answer, body: bytes.subarray(0, effect.keepBytes ?? bytes.length >> 1) };
		}
		case 'htmlBody':
			return { ...answer, body: INNER_ERROR_PAGE };
		case 'emptyBody':
			return { ...answer, body: '' };
		case 'nanLiterals':
			return { ...answer, body: withLiterals(Buffer.from(answer.body).toString()) };
		case 'wrongJson': {
			const isTable = Buffer.from(answer.body).toString().startsWith('[');
			return { ...answer, body: isTable ? '{"status": "error"}' : '[]' };
		}
		case 'truncatedGzip':
		case 'hugeBody':
		case 'resetMidBody':
		case 'resetAtOnce':
		case 'slowDrip':
		case 'wrongLength':
		case 'none':
			return answer;
	}
}

/** Replaces the first three numbers inside array brackets. */
function withLiterals(json: string): string {
	const literals = ['NaN', 'Infinity', '-Infinity'];
	return json.replace(/(?<=[[,])-?\d[\d.eE+-]*(?=[\],])/g, (number) => literals.shift() ?? number);
}
