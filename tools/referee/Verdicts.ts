/** One statement that the data don't support. */
export interface Disagreement {
	/** Which alert, and where it was said. */
	readonly where: string;
	readonly said: string;
	readonly right: string;
}

/** What was found of one kind of statement. */
export interface Verdict {
	checked: number;
	readonly disagreements: Disagreement[];
}

/** All statements that were checked, by kind. */
export class Verdicts {
	readonly kinds = new Map<string, Verdict>();

	/** A statement must be exactly this. */
	same(kind: string, where: string, said: unknown, right: unknown): void {
		this.holds(kind, where, JSON.stringify(said) === JSON.stringify(right), said, right);
	}

	/** A number must be this within half of `unit`, its last printed digit; nothing must be nothing. */
	near(kind: string, where: string, said: unknown, right: number | null, unit: number): void {
		const isRight =
			right === null ? said === null : isNear(typeof said === 'number' ? said : NaN, right, unit);
		this.holds(kind, where, isRight, said, right);
	}

	/** A statement was checked, and holds or not. */
	holds(kind: string, where: string, isRight: boolean, said: unknown, right: unknown): void {
		const verdict = this.kinds.get(kind) ?? { checked: 0, disagreements: [] };
		this.kinds.set(kind, verdict);
		verdict.checked++;
		if (!isRight) verdict.disagreements.push({ where, said: textOf(said), right: textOf(right) });
	}

	get checked(): number {
		return [...this.kinds.values()].reduce((sum, verdict) => sum + verdict.checked, 0);
	}

	get disagreements(): number {
		return [...this.kinds.values()].reduce((sum, verdict) => sum + verdict.disagreements.length, 0);
	}
}

/** Half a unit, and what binary fractions add to it. */
function isNear(said: number, right: number, unit: number): boolean {
	return Math.abs(said - right) <= 0.5 * unit + 1e-9 * Math.max(1, Math.abs(right));
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
