/**
 * Measures how dirty the detections of real packets and of the simulated sky are, and prints the table of
 * docs/sandbox.md: `tsx tools/reference/skyRates.ts ../shared/cutouts/packets`. With `--json` it prints the
 * rates of the real ones, which packages/sandbox/test/fixtures/real-rates.json keeps.
 */
import { measureRates, openFolderSky, simulateSky, type Rates, type Sky } from '@fink/sandbox';

/** The detections of all objects; those of the Solar System are few and have no history. */
function ratesOf(sky: Sky): { rates: Rates; count: number } {
	const rows = sky.objectIds().flatMap((id) => [...sky.sourcesOf(id)]);
	return { rates: measureRates(rows), count: rows.length };
}

/** Rows of the table; flags and columns with the same numbers share one, rows that are the same for all detections are left out. */
function tableOf(real: Rates, simulated: Rates): string[] {
	const text = (name: string, value: number): string =>
		name.includes('are below') ? value.toFixed(2) : `${(100 * value).toFixed(2)} %`;
	const groups = new Map<string, string[]>();
	for (const name of Object.keys(real)) {
		const isAlike = real[name] === simulated[name] && Number.isInteger(real[name]);
		if (isAlike) continue;
		const numbers = `${text(name, real[name])} | ${text(name, simulated[name])}`;
		const [, column, kind = ''] = /^(\w+) is (true|missing)$/.exec(name) ?? [];
		const key = `${numbers} ${kind || name}`;
		const words = column === undefined ? name : `\`${column}\``;
		groups.set(key, [...(groups.get(key) ?? [`${kind}|${numbers}`]), words]);
	}
	return [...groups.values()].map(([about, ...names]) => {
		const [kind, ...numbers] = about.split('|');
		return `| ${names.join(', ')} ${kind}`.trimEnd() + ` | ${numbers.join('|')} |`;
	});
}

async function main(): Promise<void> {
	const [folder = '../shared/cutouts/packets'] = process.argv
		.slice(2)
		.filter((argument) => !argument.startsWith('--'));
	const real = ratesOf(await openFolderSky(folder));
	if (process.argv.includes('--json')) {
		console.log(JSON.stringify({ detections: real.count, rates: real.rates }, null, '\t'));
		return;
	}
	const simulated = ratesOf(simulateSky());
	console.log(
		`| | real, ${real.count} detections | simulated, ${simulated.count} |\n|---|---|---|`,
	);
	console.log(tableOf(real.rates, simulated.rates).join('\n'));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
