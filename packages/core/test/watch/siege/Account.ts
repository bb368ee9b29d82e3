/** What a story did to its alerts. */
export interface StoryResult {
	/** Alerts that had to come. */
	readonly alerts: number;
	readonly lost: number;
	readonly doubled: number;
	/** Alerts that came although they were settled before the watch began. */
	readonly uncalled: number;
}

/** Keeps count of which alerts must come, and how often each came. */
export class Account {
	private readonly due = new Set<string>();
	private readonly times = new Map<string, number>();
	private readonly mayRepeat = new Set<string>();
	private readonly mayCome = new Set<string>();

	/** It has to come once. */
	expect(id: string): void {
		this.due.add(id);
	}

	/** It may come once: nothing is promised of it. */
	allow(id: string): void {
		this.mayCome.add(id);
	}

	/** @param isSaved - Whether the process lived on: if not, they come again. */
	came(ids: readonly string[], isSaved: boolean): void {
		for (const id of ids) {
			this.times.set(id, (this.times.get(id) ?? 0) + 1);
			if (!isSaved) this.mayRepeat.add(id);
		}
	}

	/** Whether it came at least once. */
	hasCome(id: string): boolean {
		return this.times.has(id);
	}

	/** Of the alerts until now. */
	result(): StoryResult {
		const all = [...this.times];
		return {
			alerts: this.due.size,
			lost: [...this.due].filter((id) => !this.times.has(id)).length,
			doubled: all.filter(([id, count]) => count > 1 && !this.mayRepeat.has(id)).length,
			uncalled: all.filter(([id]) => !this.due.has(id) && !this.mayCome.has(id)).length,
		};
	}
}
