import type { MessageDocument } from './MessageDocument';

/** `Left out to fit: Sky, 3 links`; empty when nothing was left out. */
export function omittedText({ omitted }: MessageDocument): string {
	return omitted.length === 0 ? '' : `Left out to fit: ${omitted.join(', ')}`;
}
