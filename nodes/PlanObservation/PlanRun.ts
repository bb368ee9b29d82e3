import { createNameFinder, type SkyTarget } from '@fink/core';
import { clientFor, showHint } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import { type PlanSettings, SettingsReader } from './readSettings';
import { targetOfItem, type FinkAccess } from './targetOfItem';

/** How many warnings are shown above the output. */
const MAX_HINTS = 5;

/** The defaults of a custom site. */
const NOWHERE =
	'Longitude and latitude are both 0, which is in the ocean off Africa. Enter the coordinates of your site.';

/** An item's target and what its fields say. */
export interface ReadItem {
	readonly target: SkyTarget;
	readonly settings: PlanSettings;
}

/** What all items of an execution share: nights that are computed already, the client and the names that it found, warnings. */
export class PlanRun {
	private readonly reader: SettingsReader;
	private readonly hints = new Set<string>();
	private access: Promise<FinkAccess> | undefined;

	/** @param nowMs - When the run began. */
	constructor(
		readonly context: IExecuteFunctions,
		nowMs: number,
	) {
		this.reader = new SettingsReader(context, nowMs);
	}

	/** @throws {OptionError} A field has an invalid value, or there is no position. */
	async read(itemIndex: number): Promise<ReadItem> {
		const settings = this.reader.read(itemIndex);
		const { longitudeDeg, latitudeDeg } = settings.nights[0].site;
		if (longitudeDeg === 0 && latitudeDeg === 0) this.warn([NOWHERE]);
		const access = async () => await (this.access ??= accessOf(this.context));
		return { settings, target: await targetOfItem(this.context, itemIndex, settings, access) };
	}

	/** Keeps warnings, each once, until the end of the run. */
	warn(warnings: readonly string[]): void {
		for (const warning of warnings) this.hints.add(warning);
	}

	/** Shows the first warnings above the output. */
	showWarnings(): void {
		for (const hint of [...this.hints].slice(0, MAX_HINTS)) showHint(this.context, hint);
	}
}

async function accessOf(context: IExecuteFunctions): Promise<FinkAccess> {
	const client = await clientFor(context);
	return { client, finder: createNameFinder(client) };
}
