import { COLORMAPS, INTERVALS, STRETCHES } from './Task';
import type { Findings, Tally } from './Tally';

/** The findings as Markdown, versions included. */
export function report(findings: Findings, versions: Readonly<Record<string, string>>): string {
	const { synthetic, real, read, noData, limits, gray, color } = findings;
	const all = [...gray.values(), ...color.values()];
	const total = sum(all, 'compared');
	const different = sum(all, 'different');
	return `# Exactness against astropy and matplotlib

Written by \`npm run exactness\`. Node ${process.versions.node} (V8 ${process.versions.v8}) against ${Object.entries(
		versions,
	)
		.map(([name, version]) => `${name} ${version}`)
		.join(', ')}.

${synthetic} synthetic images${real > 0 ? ` and ${real} real cutouts (read by astropy itself from their FITS files)` : ' (no real cutouts beside the project)'},
each drawn with ${INTERVALS.length} intervals, ${STRETCHES.length} stretches, in gray and in ${COLORMAPS.length} colormaps
(${COLORMAPS.join(', ')}).

**${number(total)} pixels compared, ${number(different)} different${different > 0 ? `, by at most ${Math.max(...all.map((tally) => tally.greatest))} of 255` : ''}.**

${real > 0 ? `Pixels read from the FITS files: ${number(read.compared)} compared bit by bit, ${number(read.different)} different.\n` : ''}Pixels without data: ${number(noData.compared)} drawn, ${number(noData.different)} not in the no-data color.

## Limits

| interval | images | identical to the last bit | greatest difference, part of the range |
|---|---:|---:|---:|
${[...limits].map(([name, tally]) => `| ${name} | ${tally.images} | ${tally.identical} | ${tally.greatest === 0 ? '0' : tally.greatest.toExponential(1)} |`).join('\n')}

zscale fits a line: in closed form here, by singular values in numpy; this moves the last digits and no pixel.
astropy has a symmetric interval since 7.2, but none by percentile; ours is compared with numpy's percentile of |pixel|.

## Pixels, different of compared

Gray, one byte per pixel:

${table(gray)}

Color, four bytes per pixel:

${table(color)}

sigmoid and signedAsinh are not in astropy; they are compared with their formulas in numpy. So are the intervals noise
and sky and the stretches that follow the noise, with which Auto draws: their script is tools/exactness/noise.py.

## What differs, and why

${disagreements(findings)}
Known differences between versions of the reference, which do not concern our pixels:

- numpy below 2 computes x² by \`power\`, one unit in the last place off in a quarter of all pixels; where x²·255 is
  exactly a whole number, the byte may be one less than x·x gives (numpy 2 and here).
- astropy before 6.1 divides by zero where both limits are equal; here, as in 6.1 and later, such an image is black.
- astropy before 6.1 draws an image whose limits are the wrong way round as its negative; later ones refuse it, and so
  does this project.
- matplotlib below 3.10 has 166 of the 180 colormaps; \`flag\` differs by one byte.
`;
}

function table(tallies: ReadonlyMap<string, Tally>): string {
	const intervals = INTERVALS.map(({ name }) => name);
	const rows = STRETCHES.map(({ name: stretch }) => {
		const cells = intervals.map((interval) => {
			const tally = tallies.get(`${interval} ${stretch}`);
			return tally ? `${number(tally.different)} of ${number(tally.compared)}` : '';
		});
		return `| ${stretch} | ${cells.join(' | ')} |`;
	});
	return [
		`| | ${intervals.join(' | ')} |`,
		`|---|${intervals.map(() => '---:|').join('')}`,
		...rows,
	].join('\n');
}

function disagreements({ disagreements: all }: Findings): string {
	if (all.length === 0) return 'Nothing here: every byte is the same.\n';
	const lines = all.map(
		({ image, interval, stretch, colors, pixels, greatest }) =>
			`| ${image} | ${interval} | ${stretch} | ${colors} | ${pixels} | ${greatest} |`,
	);
	return [
		'| image | interval | stretch | colors | pixels | greatest difference |',
		'|---|---|---|---|---:|---:|',
		...lines,
		'',
	].join('\n');
}

function sum(tallies: readonly Tally[], count: 'compared' | 'different'): number {
	return tallies.reduce((total, tally) => total + tally[count], 0);
}

function number(value: number): string {
	return value.toLocaleString('en-US');
}
