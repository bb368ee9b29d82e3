import {
	CUTOUT_KINDS,
	drawLook,
	FinkError,
	FitsError,
	readCutout,
	simplifyPacket,
	type AlertRecord,
	type Cutout,
	type CutoutKind,
	type DecodedPacket,
	type LookRecipe,
	type PacketCutout,
	type SourceRow,
} from '@fink/core';
import { bufferOf, letOthersRun, safeFileName } from '@fink/kit';
import type { BinaryHelperFunctions, IBinaryKeyData, IDataObject } from 'n8n-workflow';

/** What the picture of an alert is drawn from. Nothing in it refers to the bytes that came from the broker. */
export interface PacketLook {
	readonly alert: AlertRecord;
	/** Detections, newest first, and forced photometry; empty where the picture shows none. */
	readonly rows: readonly SourceRow[];
	readonly forced: readonly SourceRow[];
	readonly images: readonly PacketCutout[];
	readonly recipe: LookRecipe;
}

/** Whether the picture shows more of the packet's history than the alert itself. */
export function showsHistory(recipe: LookRecipe | undefined): boolean {
	return recipe !== undefined && recipe.shows !== 'triplet';
}

/** Whether the picture shows the packet's images. */
export function showsImages(recipe: LookRecipe | undefined): boolean {
	return recipe !== undefined && recipe.shows !== 'lightCurve';
}

/** What a picture needs of a packet. @param images - Of the packet, as copies. */
export function lookOf(
	packet: DecodedPacket,
	images: readonly PacketCutout[],
	recipe: LookRecipe,
): PacketLook {
	const record = simplifyPacket(packet, showsHistory(recipe) ? 'points' : 'none');
	const { detections, forcedPhotometry, ...alert } = record;
	const rows = listOf(detections).reverse();
	return {
		alert,
		rows: rows.length > 0 ? rows : [alert],
		forced: listOf(forcedPhotometry),
		images: showsImages(recipe) ? images : [],
		recipe,
	};
}

/**
 * Draws the picture of an alert and hands it to n8n as the file `picture`. What can't be drawn does not keep the alert:
 * fields say what is missing and why.
 */
export async function drawPacketLook(
	{ helpers }: { readonly helpers: Pick<BinaryHelperFunctions, 'prepareBinaryData'> },
	{ alert, rows, forced, images, recipe }: PacketLook,
	key: string,
): Promise<{ readonly json: IDataObject; readonly binary: IBinaryKeyData }> {
	await letOthersRun();
	const { cutouts, missing } = readImages(images, key);
	const missingImages = showsImages(recipe) ? missing : [];
	try {
		const look = { alert, diaSourceId: key, rows, forced, cutouts };
		const { bytes, extension, mimeType, shows, warnings } = await drawLook(look, recipe);
		const name = safeFileName(`${key}_${shows}`, extension);
		const picture = await helpers.prepareBinaryData(bufferOf(bytes), name, mimeType);
		const said = warnings.length > 0 ? { pictureWarnings: [...warnings] } : {};
		return { json: { missingImages, ...said }, binary: { picture } };
	} catch (error) {
		if (!(error instanceof FinkError)) throw error;
		const pictureError = `${error.message}. ${error.advice ?? ''}`.trim();
		return { json: { missingImages, pictureError }, binary: {} };
	}
}

/** The images that can be read, and the kinds of the others. */
function readImages(images: readonly PacketCutout[], key: string) {
	const cutouts: Cutout[] = [];
	const missing = new Set<CutoutKind>(CUTOUT_KINDS);
	for (const { kind, bytes } of images) {
		try {
			cutouts.push(readCutout(bytes, `${key}_cutout${kind}.fits`, kind));
			missing.delete(kind);
		} catch (error) {
			if (!(error instanceof FitsError)) throw error;
		}
	}
	return { cutouts, missing: [...missing] };
}

function listOf(value: unknown): SourceRow[] {
	return Array.isArray(value) ? [...(value as SourceRow[])] : [];
}
