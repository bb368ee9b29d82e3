import { gzipSync } from 'node:zlib';
import { response, type Play } from './RawServer';

const NGINX = '<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const status =
	(code: number, headers: readonly string[] = []): Play =>
	(socket) =>
		void socket.end(response(code, NGINX, headers));

/** What passes: the next try gets the right answer. */
export const PASSING: Readonly<Record<string, Play>> = {
	'a 502': status(502),
	'a 503 with Retry-After': status(503, ['Retry-After: 1']),
	'a 504 after a while': async (socket, right) => {
		await pause(30);
		await status(504)(socket, right);
	},
	'a 429': status(429),
	'a 500': (socket) => void socket.end(response(500, '{"message": "Internal Server Error"}\n')),
	'a reset before a byte': (socket) => void socket.resetAndDestroy(),
	'a reset inside the header': (socket) => {
		socket.write('HTTP/1.1 200 OK\r\nContent-Le', () => socket.resetAndDestroy());
	},
	'a reset inside the body': (socket, right) => {
		const whole = response(200, right);
		socket.write(whole.slice(0, -Math.ceil(right.length / 2)), () => socket.resetAndDestroy());
	},
	'an end before Content-Length': (socket, right) =>
		void socket.end(response(200, right).slice(0, -Math.ceil(right.length / 2))),
	'chunks that never end': (socket, right) =>
		void socket.end(
			`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${right.length.toString(16)}\r\n${right.slice(0, 5)}`,
		),
	'no HTTP at all': (socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
	'half of the JSON': (socket, right) =>
		void socket.end(response(200, right.slice(0, right.length >> 1))),
	'a truncated gzip': (socket, right) => {
		const zipped = gzipSync(right);
		const body = zipped.subarray(0, zipped.length >> 1).toString('latin1');
		const whole = response(200, body, ['Content-Encoding: gzip', 'Content-Type: application/json']);
		socket.end(whole, 'latin1');
	},
};

/** What gives the right result, despite its looks. */
export const HARMLESS: Readonly<Record<string, Play>> = {
	'a slow drip': async (socket, right) => {
		const whole = response(200, right);
		const step = Math.ceil(whole.length / 12);
		for (let at = 0; at < whole.length && !socket.destroyed; at += step) {
			socket.write(whole.slice(at, at + step));
			await pause(5);
		}
		socket.end();
	},
	'another Content-Type': (socket, right) =>
		void socket.end(response(200, right, ['Content-Type: text/html'])),
	'a byte order mark': (socket, right) =>
		void socket.end(response(200, `\xef\xbb\xbf${right}`), 'latin1'),
	'spaces around it': (socket, right) =>
		void socket.end(response(200, `${' '.repeat(100_000)}${right}\n\n`)),
};

const body =
	(text: string): Play =>
	(socket) =>
		void socket.end(response(200, text));

/** Answers under status 200 that hold no table: refused at once. */
export const LYING: Readonly<Record<string, Play>> = {
	'HTML in a 200': body('<!doctype html><html><h1>502 Bad Gateway</h1></html>'),
	'an empty 200': body(''),
	'an object': body('{"status": "error"}'),
	'a text': body('"nothing"'),
	'a number': body('7'),
	null: body('null'),
	'a list of numbers': body('[1, 2]'),
	'a list of lists': body('[[1], [2]]'),
	'a list with a hole': body('[{"r:diaObjectId": 1}, null]'),
	'JSON twice': (socket, right) => void socket.end(response(200, right + right)),
	"Python's repr": body("[{'r:diaObjectId': 1}]"),
	'bytes of no text': body('\xff\xfe\x00\x01'),
};
