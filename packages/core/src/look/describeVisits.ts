import type { StripCaption, VisitCaption } from '../alert';
import { OptionError } from '../errors';
import { alertCaption, describeAlert, spanText, type AlertFacts } from '../message';

/** Which visits of an object are shown, and what is said about them. */
export interface DescribedVisits {
	/** Indexes among the visits given, in their order. */
	readonly shown: readonly number[];
	/** Of those shown. */
	readonly captions: readonly VisitCaption[];
	/** Index among those shown of the one that is marked; undefined without any. */
	readonly marked?: number;
	readonly about: StripCaption;
}

/** What is asked for. */
export interface VisitsWish {
	/** The kind of image. */
	readonly kind: string;
	/** Visits shown at most: more would be too small. */
	readonly most: number;
	/** diaSourceId of the alert in question. @default the newest visit, which then is called so */
	readonly highlight?: string;
	/** The name to show. @default the object's */
	readonly name?: string;
}

/**
 * Chooses the visits that a film strip shows, evenly in time, and describes them: always the first, the brightest and
 * the one in question.
 *
 * @param records - One record per visit, oldest first, simplified or raw; what is not known of one is left out.
 */
export function describeVisits(
	records: readonly unknown[],
	{ kind, most, highlight, name }: VisitsWish,
): DescribedVisits {
	const facts = records.map(factsOf);
	const asked = facts.findIndex((visit) => Boolean(highlight) && visit?.diaSourceId === highlight);
	const isAsked = asked >= 0;
	const marked = isAsked ? asked : facts.length - 1;
	const shown = chosen(facts, marked, most);
	const bands = new Set(facts.flatMap((visit) => bandOf(visit) ?? []));
	const [first] = facts;
	const times = shown.map((index) => facts[index]?.detected?.mjdTai);
	const captions = shown.map((index, i): VisitCaption => {
		const visit = facts[index];
		const band = bands.size > 1 ? bandOf(visit) : undefined;
		const date = visit?.detected?.utcIso.slice(0, 10);
		const since = sinceText(times[i], first?.detected?.mjdTai);
		const named = new Map([
			[0, 'first'],
			[marked, isAsked ? 'this alert' : 'newest'],
		]);
		const place = named.get(index) ?? since;
		const isAlone = facts.length === 1;
		return { ...(band && { band }), lines: date ? [date, ...(isAlone ? [] : [place])] : [] };
	});
	const known = facts.flatMap((visit) => visit ?? []).reverse();
	const about = known.find((visit) => visit.name !== null) ?? known[0];
	const { name: title = '', id = undefined } = about ? alertCaption(about) : {};
	const dates = facts.flatMap((visit) => visit?.detected?.utcIso.slice(0, 10) ?? []);
	const [start, end] = [dates[0], dates[dates.length - 1]];
	const of = shown.length < records.length ? ` of ${records.length}` : '';
	const [band] = bands;
	return {
		shown,
		captions,
		...(shown.length > 1 &&
			captions.some(({ lines }) => lines.length > 0) && { marked: shown.indexOf(marked) }),
		about: {
			name: name ?? title,
			kind,
			...(start && { span: start === end ? start : `${start} to ${end}` }),
			count: `${shown.length}${of} ${records.length === 1 ? 'visit' : 'visits'}${bands.size === 1 ? ` in ${band}` : ''}`,
			...(id && { id }),
		},
	};
}

type VisitFacts = AlertFacts | undefined;

function factsOf(record: unknown): VisitFacts {
	try {
		return describeAlert(record, { history: [] });
	} catch (error) {
		if (error instanceof OptionError) return undefined;
		throw error;
	}
}

function bandOf(visit: VisitFacts): string | undefined {
	return visit?.brightness?.band ?? visit?.totalLight?.band ?? undefined;
}

/** Indexes of the visits to show: those that must be, and of the rest those that leave the smallest gaps in time. */
function chosen(facts: readonly VisitFacts[], marked: number, most: number): number[] {
	const all = facts.map((_, index) => index);
	if (facts.length <= most) return all;
	const flux = all.map((index) => facts[index]?.brightness?.fluxNjy ?? -Infinity);
	const brightest = flux.indexOf(Math.max(...flux));
	const kept = new Set([marked, 0, brightest].slice(0, Math.max(1, most)));
	const known = facts.every((visit) => visit?.detected);
	const time = all.map((index) => (known ? (facts[index]?.detected?.mjdTai ?? 0) : index));
	const [start, end] = [time[0], time[time.length - 1]];
	// Nearest to each of evenly spaced times, as long as there is room.
	for (let slots = most - kept.size; kept.size < most; slots++) {
		for (let slot = 0; slot < slots && kept.size < most; slot++) {
			const wanted = start + ((slot + 0.5) / slots) * (end - start);
			const free = all.filter((index) => !kept.has(index));
			kept.add(
				free.reduce((best, index) =>
					Math.abs(time[index] - wanted) < Math.abs(time[best] - wanted) ? index : best,
				),
			);
		}
	}
	return [...kept].sort((a, b) => a - b);
}

/** Time since the first visit, e.g. `+14.3 d`, `+42 min`. */
function sinceText(mjdTai: number | undefined, first: number | undefined): string {
	if (mjdTai === undefined || first === undefined) return '';
	return mjdTai === first ? '' : `+${spanText(mjdTai - first)}`;
}
