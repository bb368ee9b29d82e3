import { Gunzip, gunzipSync } from 'fflate';

import { FitsError } from '../errors';
import { crc32 } from '@fink/kernel';

/** Largest inflated file that is read when nothing else is said: 64 MiB, 600 times a Rubin cutout. */
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

/** Inflates in less than 0.1 s; 20 times the largest cutout seen. */
const ALWAYS_ALLOWED_BYTES = 2 * 1024 * 1024;

/** Cutouts deflate to 0.5 to 0.95 of their size, masks and blank images to a thousandth. */
const MAX_EXPANSION = 16;

/**
 * Largest size that a gzip file may inflate to: 16 times its own, but 2 MiB always and 64 MiB at most, so
 * that time and memory stay in proportion to what somebody had to send.
 */
export function maxInflatedBytes(gzipBytes: number): number {
	const proportional = Math.max(ALWAYS_ALLOWED_BYTES, MAX_EXPANSION * gzipBytes);
	return Math.min(proportional, MAX_INFLATED_BYTES);
}

/** Deflate expands at most 1032 times, so a step of this size overshoots the limit by 0.5 MiB at most. */
const STEP_BYTES = 512;

/** Files up to this size, such as compressed tiles, are inflated in one piece. */
const ONE_PIECE_BYTES = 8192;

/** CRC-32 and length at the end of each member. RFC 1952, 2.3.1. */
const TRAILER_BYTES = 8;

/** Bits of FLG that must be 0: what they would mean is unknown. RFC 1952, 2.3.1.2. */
const RESERVED_FLAGS = 0xe0;

/** Whether the bytes begin as a gzip file does (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Inflates a gzip file of one or several members and checks each member's CRC-32 and length. What follows the last
 * member is ignored, as gzip(1) does: tapes and servers pad files with zeros.
 *
 * Works step by step and stops at the limit, so that a small file can't fill the memory: at most three
 * times `maxBytes` (collected parts, their concatenation, fflate's window) are held.
 * @param bytes - The whole .gz file.
 * @param maxBytes - Largest result allowed. @default maxInflatedBytes
 * @throws {FitsError} damaged, cut short or larger than `maxBytes`.
 */
export function gunzip(bytes: Uint8Array, maxBytes = maxInflatedBytes(bytes.length)): Uint8Array {
	return inflatedInOnePiece(bytes, maxBytes) ?? inflatedByStep(bytes, maxBytes);
}

/** A small file of one member; `undefined` if it is anything else or damaged. */
function inflatedInOnePiece(bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
	if (bytes.length < 18 || bytes.length > ONE_PIECE_BYTES || bytes[3] & RESERVED_FLAGS)
		return undefined;
	const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - TRAILER_BYTES);
	const length = trailer.getUint32(4, true);
	if (length > maxBytes) return undefined;
	try {
		// one byte more than needed, because fflate passes over what exceeds its buffer
		const whole = gunzipSync(bytes, { out: new Uint8Array(length + 1) });
		const isRight = whole.length === length && crc32(whole) === trailer.getUint32(0, true);
		return isRight ? whole : undefined;
	} catch {
		return undefined;
	}
}

function inflatedByStep(bytes: Uint8Array, maxBytes: number): Uint8Array {
	const parts: Uint8Array[] = [];
	let total = 0;
	let member = { crc: 0, length: 0 };
	const checkHeader = (start: number) => {
		if (bytes[start + 3] & RESERVED_FLAGS) throw damaged('its header is not valid');
	};
	const checkMember = (end: number) => {
		const trailer = new DataView(bytes.buffer, bytes.byteOffset + end - TRAILER_BYTES);
		const isSum = trailer.getUint32(0, true) === member.crc;
		const isLength = trailer.getUint32(4, true) === member.length;
		if (!isSum && !isLength) throw damaged('it is cut short or its data were altered');
		if (!isSum || !isLength) throw damaged('its checksum does not match its content');
		member = { crc: 0, length: 0 };
	};
	const stream = new Gunzip((part) => {
		total += part.length;
		if (total > maxBytes) throw tooLarge(bytes.length, maxBytes);
		member = { crc: crc32(part, member.crc), length: member.length + part.length };
		if (part.length > 0) parts.push(part);
	});
	stream.onmember = (start) => {
		checkMember(start);
		checkHeader(start);
	};
	const step = Math.max(STEP_BYTES, bytes.length >> 9);
	let from = 0;
	try {
		checkHeader(0);
		for (; from < bytes.length; from += step) {
			const to = from + step;
			stream.push(bytes.subarray(from, to), to >= bytes.length);
		}
		if (bytes.length < 18) throw damaged('it is cut short');
		if (!isFollowed(bytes, bytes.length - step, member)) checkMember(bytes.length);
	} catch (cause) {
		if (cause instanceof FitsError) throw cause;
		if (!isFollowed(bytes, from, member)) throw damaged(reasonOf(cause), cause);
	}
	return parts.length === 1 ? parts[0] : concatenated(parts, total);
}

/**
 * Whether a member ends in this step, and what follows is not another one: its checksum and length stand there,
 * and bytes behind them that no gzip file begins with.
 */
function isFollowed(
	bytes: Uint8Array,
	step: number,
	member: { readonly crc: number; readonly length: number },
): boolean {
	if (member.length === 0) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const from = Math.max(0, step - TRAILER_BYTES - 4);
	const to = Math.min(step + Math.max(STEP_BYTES, bytes.length >> 9), bytes.length);
	for (let at = from; at + TRAILER_BYTES < to; at++) {
		if (view.getUint32(at, true) !== member.crc) continue;
		if (view.getUint32(at + 4, true) !== member.length) continue;
		return !isGzip(bytes.subarray(at + TRAILER_BYTES));
	}
	return false;
}

function concatenated(parts: readonly Uint8Array[], total: number): Uint8Array {
	const whole = new Uint8Array(total);
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
	}
	return whole;
}

function reasonOf(cause: unknown): string {
	const text = cause instanceof Error ? cause.message : '';
	return /EOF/i.test(text) ? 'it is cut short' : 'its compressed data is not valid';
}

function damaged(reason: string, cause?: unknown): FitsError {
	return new FitsError(`The gzip file is damaged: ${reason}`, {
		advice: 'The download was probably interrupted or altered: get the file again.',
		cause,
	});
}

function tooLarge(given: number, maxBytes: number): FitsError {
	return new FitsError(
		`The gzip file of ${given} bytes inflates to more than the ${maxBytes} bytes allowed`,
		{ advice: 'A cutout is far smaller: check where the file comes from, or unpack it first.' },
	);
}
