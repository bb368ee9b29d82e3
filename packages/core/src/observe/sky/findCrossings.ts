/** A stretch of time, Unix ms. */
export interface Interval {
	readonly startMs: number;
	readonly endMs: number;
}

/** A moment at which a function passes zero. */
export interface Crossing {
	readonly atMs: number;
	/** Whether the function grows there. */
	readonly isRising: boolean;
}

/** Time between samples: less than what two neighboring events of one body are apart, save grazing ones. */
const STEP_MS = 300_000;
/** Roots are found to this. */
const EXACT_MS = 20;

type OfTime = (unixMs: number) => number;

/**
 * Where a smooth function of time passes zero. Between samples its extremes are looked for, so that a body that
 * grazes a limit for a minute is not missed.
 */
export function findCrossings(f: OfTime, { startMs, endMs }: Interval): Crossing[] {
	const nodes = nodesOf(f, startMs, endMs);
	const crossings: Crossing[] = [];
	for (let i = 1; i < nodes.length; i++) {
		const [a, b] = [nodes[i - 1], nodes[i]];
		if (a.value < 0 === b.value < 0) continue;
		crossings.push({ atMs: root(f, a, b), isRising: b.value >= 0 });
	}
	return crossings;
}

/** Where a smooth function of time is at least zero. */
export function intervalsWhere(f: OfTime, span: Interval): Interval[] {
	const intervals: Interval[] = [];
	let openMs = f(span.startMs) >= 0 ? span.startMs : undefined;
	for (const { atMs, isRising } of findCrossings(f, span)) {
		if (isRising) openMs = atMs;
		else if (openMs !== undefined) {
			intervals.push({ startMs: openMs, endMs: atMs });
			openMs = undefined;
		}
	}
	if (openMs !== undefined) intervals.push({ startMs: openMs, endMs: span.endMs });
	return intervals;
}

/** The moment in a stretch of time at which a smooth function is largest, to the second. */
export function highestMs(f: OfTime, { startMs, endMs }: Interval): number {
	const nodes = nodesOf(f, startMs, endMs);
	return nodes.reduce((best, node) => (node.value > best.value ? node : best)).atMs;
}

interface Node {
	readonly atMs: number;
	readonly value: number;
}

/** Samples and the extremes between them; one sample beyond each end shows extremes in the first and last step. */
function nodesOf(f: OfTime, startMs: number, endMs: number): Node[] {
	const count = Math.max(2, Math.ceil((endMs - startMs) / STEP_MS));
	const node = (atMs: number): Node => ({ atMs, value: f(atMs) });
	const samples = Array.from({ length: count + 3 }, (_, i) =>
		node(startMs + ((endMs - startMs) * (i - 1)) / count),
	);
	const nodes: Node[] = [];
	for (let i = 1; i <= count + 1; i++) {
		const [a, b, c] = [samples[i - 1], samples[i], samples[i + 1]];
		if ((b.value - a.value) * (c.value - b.value) < 0) {
			const vertex = vertexOf(f, a, b, c);
			if (vertex.atMs < b.atMs) nodes.push(vertex, b);
			else nodes.push(b, vertex);
		} else nodes.push(b);
	}
	return nodes.filter(({ atMs }) => atMs >= startMs && atMs <= endMs);
}

/** The extreme between three samples: the extreme of the parabola through them, found in two steps. */
function vertexOf(f: OfTime, a: Node, b: Node, c: Node): Node {
	const top = (p: Node, q: Node, r: Node): number => {
		const [left, right] = [q.atMs - p.atMs, r.atMs - q.atMs];
		const [down, up] = [(q.value - p.value) / left, (r.value - q.value) / right];
		const bend = (up - down) / (left + right);
		const at = bend === 0 ? q.atMs : (p.atMs + q.atMs) / 2 - down / (2 * bend);
		return Math.min(c.atMs, Math.max(a.atMs, at));
	};
	const first = top(a, b, c);
	const near = Math.min(5000, (c.atMs - a.atMs) / 8);
	const [low, high] = [Math.max(a.atMs, first - near), Math.min(c.atMs, first + near)];
	const middle = (low + high) / 2;
	const node = (atMs: number): Node => ({ atMs, value: f(atMs) });
	const second = node(top(node(low), node(middle), node(high)));
	return second.atMs === b.atMs ? { ...second, atMs: b.atMs + 1 } : second;
}

/** Regula falsi, with Illinois' remedy for its slow end. */
function root(f: OfTime, from: Node, to: Node): number {
	let [a, b] = [from, to];
	let [left, right] = [a.value, b.value];
	for (let i = 0; i < 60 && b.atMs - a.atMs > EXACT_MS; i++) {
		const guess = right === left ? 0.5 : left / (left - right);
		const atMs = a.atMs + (b.atMs - a.atMs) * Math.min(0.999, Math.max(0.001, guess));
		const value = f(atMs);
		if (value === 0) return atMs;
		if (value < 0 === to.value < 0) {
			b = { atMs, value };
			right = value;
			left /= 2;
		} else {
			a = { atMs, value };
			left = value;
			right /= 2;
		}
		if (i % 2 === 0) [left, right] = [a.value, b.value];
	}
	return (a.atMs + b.atMs) / 2;
}

/** What two lists of stretches, each in order, have in common. */
export function common(a: readonly Interval[], b: readonly Interval[]): Interval[] {
	return a.flatMap((one) =>
		b.flatMap((other) => {
			const startMs = Math.max(one.startMs, other.startMs);
			const endMs = Math.min(one.endMs, other.endMs);
			return endMs > startMs ? [{ startMs, endMs }] : [];
		}),
	);
}

/** Stretches of either list, joined where they touch. */
export function either(a: readonly Interval[], b: readonly Interval[]): Interval[] {
	const joined: Interval[] = [];
	for (const next of [...a, ...b].sort((one, other) => one.startMs - other.startMs)) {
		const last = joined.at(-1);
		if (last && next.startMs <= last.endMs)
			joined[joined.length - 1] = { ...last, endMs: Math.max(last.endMs, next.endMs) };
		else joined.push(next);
	}
	return joined;
}

/** Hours in all stretches together. */
export function hoursIn(intervals: readonly Interval[]): number {
	return intervals.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs), 0) / 3_600_000;
}
