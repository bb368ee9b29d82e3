/** A file during its upload to Slack: requested, uploaded, completed, processed. */
export interface UploadedFile {
	readonly id: string;
	readonly name: string;
	/** Announced when the upload was asked for. */
	readonly length: number;
	/** Of the image, for screen readers. */
	readonly altText?: string;
	bytes?: Buffer;
	title?: string;
	/** Channels it was shared in on completion. */
	channelIds: readonly string[];
	/** When it was completed, milliseconds since 1970. */
	completedAtMs?: number;
}

/** Pictures that Slack shows, by their first bytes. */
const SIGNATURES: ReadonlyArray<readonly [string, string]> = [
	['image/png', '89504e470d0a1a0a'],
	['image/jpeg', 'ffd8ff'],
	['image/gif', '474946383961'],
	['image/gif', '474946383761'],
];

/** Type of the bytes; undefined if they are not a picture that an image block accepts. */
export function imageTypeOf({ bytes }: UploadedFile): string | undefined {
	const start = bytes?.subarray(0, 8).toString('hex') ?? '';
	return SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0];
}

/** Completed, and long enough ago that Slack has looked at it: files are processed asynchronously. */
export function isProcessed({ completedAtMs }: UploadedFile, processingMs: number): boolean {
	return completedAtMs !== undefined && Date.now() >= completedAtMs + processingMs;
}
