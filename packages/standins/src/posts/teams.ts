import { PostError, type PostService } from './PostService';

/** Counted by Teams after the workflow has added about 4 kB (MicrosoftDocs/msteams-docs#11274). */
const MAX_BYTES = 24_000;

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Elements and versions that Teams shows. */
const ELEMENTS = ['TextBlock', 'FactSet', 'Image', 'ColumnSet', 'Container', 'ActionSet'];

/** A workflow of Microsoft Teams, "When a Teams webhook request is received". */
export const teams: PostService = {
	name: 'teams',
	prefix: '/teams/workflows/stand-in',
	answer: ({ method, fields, size }) => {
		const problem = method === 'POST' ? problemOf(fields, size) : 'method';
		if (problem !== undefined) throw new PostError(400, problem, { error: { message: problem } });
		return { status: 202 };
	},
};

function problemOf(body: Readonly<Record<string, unknown>>, size: number): string | undefined {
	if (size > MAX_BYTES) return 'the card is too large';
	if (body.type !== 'message') return 'type is not "message"';
	const attachments = Array.isArray(body.attachments) ? (body.attachments as unknown[]) : [];
	if (attachments.length === 0) return 'there are no attachments';
	for (const attachment of attachments) {
		const { contentType, content } = attachment as { contentType?: string; content?: Card };
		if (contentType !== CARD) return `contentType is ${contentType}`;
		if (content?.type !== 'AdaptiveCard') return 'content is no AdaptiveCard';
		if (Number(content.version) > 1.5) return `version is ${content.version}`;
		const unknown = content.body?.find(({ type }) => !ELEMENTS.includes(type));
		if (!content.body?.length || unknown) return `body: ${unknown?.type ?? 'empty'}`;
	}
	return undefined;
}

interface Card {
	readonly type?: string;
	readonly version?: string;
	readonly body?: ReadonlyArray<{ readonly type: string }>;
}
