import type { ToldStory } from './measureCursor';

/** Sums over the stories of one kind. */
interface KindTally {
	stories: number;
	polls: number;
	alerts: number;
	lost: number;
	doubled: number;
	uncalled: number;
	requests: number;
	maxRequests: number;
	bytes: number;
	maxCursorIds: number;
	maxCursorBytes: number;
}

/** Counts over a run, by kind of story. */
export class SiegeTally {
	private readonly byKind = new Map<string, KindTally>();

	/** Counts a finished story. */
	add(kind: string, { alerts, lost, doubled, uncalled, costs, fullestCursor }: ToldStory): void {
		const tally = this.byKind.get(kind) ?? {
			stories: 0,
			polls: 0,
			alerts: 0,
			lost: 0,
			doubled: 0,
			uncalled: 0,
			requests: 0,
			maxRequests: 0,
			bytes: 0,
			maxCursorIds: 0,
			maxCursorBytes: 0,
		};
		tally.stories++;
		tally.alerts += alerts;
		tally.lost += lost;
		tally.doubled += doubled;
		tally.uncalled += uncalled;
		tally.polls += costs.length;
		for (const { requests, bytesServed } of costs) {
			tally.requests += requests;
			tally.maxRequests = Math.max(tally.maxRequests, requests);
			tally.bytes += bytesServed;
		}
		if (fullestCursor.ids > tally.maxCursorIds) {
			tally.maxCursorIds = fullestCursor.ids;
			tally.maxCursorBytes = fullestCursor.bytes;
		}
		this.byKind.set(kind, tally);
	}

	/** Alerts that were lost, came twice, or came although they were old. */
	get wrong(): number {
		return [...this.byKind.values()].reduce(
			(sum, { lost, doubled, uncalled }) => sum + lost + doubled + uncalled,
			0,
		);
	}

	/** A Markdown table. */
	table(): string {
		const rows = [...this.byKind].map(([kind, t]) =>
			[
				kind,
				t.stories,
				t.polls,
				t.alerts,
				t.lost,
				t.doubled,
				t.uncalled,
				(t.requests / t.polls).toFixed(1),
				t.maxRequests,
				(t.bytes / t.polls / 1000).toFixed(0),
				t.maxCursorBytes,
				(t.maxCursorBytes / Math.max(1, t.maxCursorIds)).toFixed(0),
			].join(' | '),
		);
		return [
			'| watch | stories | polls | alerts | lost | doubled | old ones | requests a poll | at most | kB a poll | largest cursor, bytes | per alert in it |',
			'|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
			...rows.map((row) => `| ${row} |`),
		].join('\n');
	}
}
