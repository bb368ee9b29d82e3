import type { Row } from '../../alert';

/** What is known about the pages of one server, for one choice of columns. */
export interface PageProof {
	/** Whether a page that is shorter than asked must be complete: a longer one was, lately, or this very one. */
	covers(page: readonly Row[]): boolean;
	/** Notes a page that was complete although it was shorter than asked. */
	record(page: readonly Row[]): void;
}

interface Entry {
	readonly rows: number;
	readonly fingerprint: number;
	readonly atMs: number;
}

/** A server's limit may change, so a proof counts this long. */
const PROOF_MS = 3_600_000;

/** Servers and choices of columns that are kept; each has a few numbers. */
const MAX_KEYS = 200;

/** Entries of one key; the longest pages are what counts. */
const MAX_ENTRIES = 8;

/**
 * The pages that were proven complete within the last hour, by server and columns. A server may return fewer
 * rows than requested because there are no more, or because it has its own limit; a page that was complete
 * shows that any limit is at least as high.
 */
export class PageProofs {
	private readonly entries = new Map<string, Entry[]>();

	/** @param now - Unix time in milliseconds. */
	constructor(private readonly now: () => number) {}

	/** @param key - The server, and the columns: a limit may be one of bytes. */
	for(key: string): PageProof {
		return {
			covers: (page) => {
				const fingerprint = fingerprintOf(page);
				return this.valid(key).some(
					({ rows, fingerprint: other }) =>
						rows > page.length || (rows === page.length && other === fingerprint),
				);
			},
			record: (page) => {
				const entry = { rows: page.length, fingerprint: fingerprintOf(page), atMs: this.now() };
				const kept = this.valid(key).sort((a, b) => b.rows - a.rows);
				this.entries.delete(key);
				this.entries.set(key, [entry, ...kept.slice(0, MAX_ENTRIES - 1)]);
				if (this.entries.size > MAX_KEYS) this.entries.delete([...this.entries.keys()][0]);
			},
		};
	}

	private valid(key: string): Entry[] {
		const now = this.now();
		return (this.entries.get(key) ?? []).filter(({ atMs }) => Math.abs(now - atMs) < PROOF_MS);
	}
}

/** One number for a set of alerts: the sum of the FNV-1a hashes of their ids, so that order does not count. */
function fingerprintOf(page: readonly Row[]): number {
	let sum = 0;
	for (const row of page) {
		let hash = 0x811c9dc5;
		for (const character of String(row['r:diaSourceId'])) {
			hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
		}
		sum += hash >>> 0;
	}
	return sum;
}
