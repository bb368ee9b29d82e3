import type { Poller } from '@fink/engine';
import { AlertLog, startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { activateTrigger, nowMjdTai, pollJson } from './pollTrigger';

/** More with `SEEDS=100`. */
const SEEDS = Number(process.env.SEEDS ?? 1);

/** Numbers that a seed decides: Mulberry32 (Ettinger, 2017, public domain). */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** What one story is about. */
class Story {
	readonly random: () => number;
	readonly alerts: Array<{ id: string; mjdTai: number }> = [];
	readonly counts = new Map<string, number>();
	readonly mayRepeat = new Set<string>();
	readonly mayBeLost = new Set<string>();
	readonly costs: Array<{ requests: number; cursorBytes: number }> = [];
	/** What n8n has in its database. */
	saved: IDataObject = {};
	isDamaged = false;
	private poller!: Poller;

	constructor(
		seed: number,
		readonly clock: { now: number },
		readonly log: AlertLog,
		readonly sandbox: Sandbox,
		readonly parameters: INodeParameters,
	) {
		this.random = randomOf(seed);
	}

	get newest(): number {
		return Math.max(...this.alerts.map(({ mjdTai }) => mjdTai));
	}

	chance(probability: number): boolean {
		return this.random() < probability;
	}

	between(low: number, high: number): number {
		return low + (high - low) * this.random();
	}

	ingest(count: number, mjdTai: number): void {
		const ids = this.log.ingest({ count, mjdTai });
		for (const id of ids) this.alerts.push({ id, mjdTai });
	}

	/** n8n starts, with what its database holds. */
	async start(activation: 'activate' | 'init'): Promise<void> {
		const { saved: staticData, parameters } = this;
		const options = { baseUrl: this.sandbox.url, parameters, staticData, activation };
		this.poller = await activateTrigger(options);
	}

	/** @param isSaved - Whether the process lives long enough to save the static data. */
	async poll(isSaved = true): Promise<number> {
		if (this.isDamaged) {
			const oldest = this.newest - 2;
			for (const { id, mjdTai } of this.alerts) if (mjdTai <= oldest) this.mayBeLost.add(id);
		}
		const before = this.sandbox.requests.length;
		const items = await pollJson(this.poller);
		for (const { key } of items) {
			const id = String(key);
			this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
			if (!isSaved) this.mayRepeat.add(id);
		}
		const times = items.map(({ mjdTai }) => Number(mjdTai));
		expect(times).toEqual([...times].sort((a, b) => a - b));
		this.costs.push({
			requests: this.sandbox.requests.length - before,
			cursorBytes: JSON.stringify(this.poller.savedStaticData()).length,
		});
		if (isSaved && items.length > 0) {
			// As n8n: static data is saved with the items that are handed on, not without.
			this.saved = this.poller.savedStaticData();
			this.isDamaged = false;
		}
		return items.length;
	}

	async activate(): Promise<void> {
		await this.start('activate');
		expect(await this.poll()).toBe(0);
		this.saved = this.poller.savedStaticData();
	}

	/** Something happens to the static data. */
	damage(): void {
		const text = JSON.stringify(this.saved);
		const kinds = [
			text.replace('"version":1', '"version":2'),
			text.replace(/"cursor":\{.*\}(?=\}\}$)/, '"cursor":"lost"'),
			text.replace(/"sinceMjdTai":[\d.]+/, '"sinceMjdTai":"?"'),
			text.replace(/(\d{18}) (\d{18})/, '$1,$2'),
		];
		const damaged = kinds[Math.floor(this.random() * kinds.length)];
		this.saved = JSON.parse(damaged) as IDataObject;
		this.isDamaged = true;
		for (const { id } of this.alerts) this.mayRepeat.add(id);
	}

	expectExactlyOnce(firstNew: number): void {
		const wrong = this.alerts.flatMap(({ id }, index) => {
			const count = this.counts.get(id) ?? 0;
			const least = index < firstNew || this.mayBeLost.has(id) ? 0 : 1;
			const most = this.mayRepeat.has(id) ? Infinity : index < firstNew ? 0 : 1;
			return count >= least && count <= most ? [] : [`alert ${index} came ${count} times`];
		});
		expect(wrong.slice(0, 5)).toEqual([]);
	}
}

const opened: Sandbox[] = [];

afterEach(async () => {
	for (const sandbox of opened.splice(0)) await sandbox.close();
});

/** The sandbox asks for what is known whenever a request comes, by the story's clock. */
async function open(seed: number, parameters: INodeParameters = {}): Promise<Story> {
	// a story of 150 days at most, that ends before today
	const clock = { now: Math.floor(nowMjdTai()) - 160 + 0.0123456789 };
	const log = new AlertLog(() => clock.now);
	const sandbox = await startSandbox({ sky: log.asSky() });
	opened.push(sandbox);
	return new Story(seed, clock, log, sandbox, parameters);
}

const denied = { kind: 'status', status: 403, body: 'no', contentType: 'text/plain' } as const;

async function live(story: Story): Promise<void> {
	const { sandbox } = story;
	story.ingest(20, story.clock.now - 1.5);
	await story.activate();
	const firstNew = story.alerts.length;
	for (let step = 0; step < 25; step++) {
		story.clock.now += story.chance(0.06) ? story.between(3, 8) : story.between(0.001, 0.1);
		const visits = Math.floor(story.between(0, 4));
		for (let visit = 0; visit < visits; visit++) {
			const ties = story.chance(0.08) ? 500 : Math.ceil(story.between(0, 30));
			story.ingest(ties, story.clock.now - story.between(0.0005, 0.01));
		}
		if (story.chance(0.3)) story.ingest(3, story.newest - story.between(0, 1.98));
		if (story.chance(0.3)) {
			sandbox.faults.set({ after: Math.floor(story.between(0, 3)), effect: denied });
			await story.poll().catch((error: Error) => expect(error.message).toMatch(/denies access/));
			sandbox.faults.clear();
		}
		if (story.chance(0.15)) {
			await story.poll(false);
			await story.start('init');
		}
		if (story.chance(0.06)) {
			story.damage();
			await story.start('init');
		}
		if (story.chance(0.7)) await story.poll();
		if (story.chance(0.3)) await story.start('init');
	}
	while ((await story.poll()) > 0);
	story.expectExactlyOnce(firstNew);
}

describe('Fink Trigger in n8n’s context, over a sandbox that streams', () => {
	it(`hands on every alert exactly once, for ${SEEDS} seeds of trouble`, async () => {
		const costs: Story['costs'] = [];
		for (let seed = 1; seed <= SEEDS; seed++) {
			const maxPerPoll = [150, 1000][seed % 2];
			const story = await open(seed * 7919, { options: { mostPerPoll: maxPerPoll } });
			try {
				await live(story);
			} catch (error) {
				throw new Error(`seed ${seed}`, { cause: error });
			}
			costs.push(...story.costs);
		}
		const most = (pick: (cost: (typeof costs)[number]) => number) => Math.max(...costs.map(pick));
		process.stdout.write(
			`${costs.length} polls; at most ${most(({ requests }) => requests)} requests and a cursor of ` +
				`${most(({ cursorBytes }) => cursorBytes)} bytes\n`,
		);
	});

	it('hands on a burst of 20,000 alerts of one time in parts, in bounded polls', async () => {
		const story = await open(1, { options: { mostPerPoll: 10_000 } });
		story.ingest(50, story.clock.now - 0.3);
		await story.activate();
		story.clock.now += 0.02;
		story.ingest(20_000, story.clock.now - 0.001);
		for (let part = 0; part < 2; part++) expect(await story.poll()).toBe(10_000);
		expect(await story.poll()).toBe(0);
		story.expectExactlyOnce(50);
		const { costs } = story;
		process.stdout.write(`burst: ${JSON.stringify(costs)}\n`);
		expect(Math.max(...costs.map(({ requests }) => requests))).toBeLessThanOrEqual(12);
		expect(Math.max(...costs.map(({ cursorBytes }) => cursorBytes))).toBeLessThan(420_000);
	});
});
