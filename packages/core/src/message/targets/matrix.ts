import { fitDocument } from '../document/fitDocument';
import type { MessageDocument } from '../document/MessageDocument';
import { chatHtml } from './markup/chatHtml';
import { PLAIN } from './markup/plainText';
import { writeProse } from './markup/writeProse';
import type { Target } from './Target';
import { utf8Length } from './utf8Length';

/** Content of an event `m.room.message`, https://spec.matrix.org/v1.13/client-server-api/#mroommessage. */
export interface MatrixMessage {
	/** Bots write notices, so that they don't answer each other. */
	readonly msgtype: 'm.notice';
	/** For clients without HTML. */
	readonly body: string;
	readonly format: 'org.matrix.custom.html';
	readonly formatted_body: string;
	/** Nobody is mentioned for any text. */
	readonly 'm.mentions': Readonly<Record<string, never>>;
}

/** An event may take 65,536 bytes, with what the server adds to it. */
const MAX_BYTES = 60_000;

const MATRIX_HTML = chatHtml('<br>');

/** Matrix: HTML and text of an event. */
export const matrix = {
	name: 'matrix',
	title: 'Matrix',
	description: 'HTML and plain text of a room message',
	pictures: [],
	write: (document) =>
		fitDocument(document, messageOf, (message) => utf8Length(JSON.stringify(message)) <= MAX_BYTES),
} as const satisfies Target<'matrix', MatrixMessage>;

function messageOf(document: MessageDocument): MatrixMessage {
	return {
		msgtype: 'm.notice',
		body: writeProse(document, { ...PLAIN, paragraphBreak: '\n\n' }),
		format: 'org.matrix.custom.html',
		formatted_body: writeProse(document, MATRIX_HTML),
		'm.mentions': {},
	};
}
