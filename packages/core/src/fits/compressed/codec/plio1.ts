import type { Codec } from './Codec';

/** Words of the header of a line list, older and newer form. */
const OLD_HEADER = 3;
const NEW_HEADER = 5;

/** Runs of equal values, made for masks. FITS 4.0, 10.4.3, as IRAF's pl_l2pi reads them. */
export const plio1: Codec = {
	names: ['PLIO_1'],
	unpack: ({ bytes, count, damaged }) => {
		const words = bytes.length >> 1;
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const word = (at: number) => view.getInt16(2 * at);
		if (words < OLD_HEADER) throw damaged('it ends inside its header');
		const isOld = word(2) > 0;
		if (!isOld && words < NEW_HEADER) throw damaged('it ends inside its header');
		const start = isOld ? OLD_HEADER : word(1);
		if (!isOld && start < NEW_HEADER) throw damaged('its header gives a length that is too short');
		const end = isOld ? word(2) : word(4) * 32768 + word(3);
		if (end < 0 || end > words) throw damaged('it ends before its last instruction');
		const values = new Int32Array(count);
		let pixel = 0;
		let value = 1;
		for (let at = start; at < end; at++) {
			const operation = word(at) >> 12;
			const operand = word(at) & 0xfff;
			let run = 0;
			switch (operation) {
				case 0:
				case 4:
				case 5:
					run = operand;
					break;
				case 1:
					if (++at >= end) throw damaged('it ends inside an instruction');
					value = word(at) * 4096 + operand;
					break;
				case 2:
				case 6:
					value += operand;
					break;
				case 3:
				case 7:
					value -= operand;
					break;
				default:
					throw damaged('it contains an unknown instruction');
			}
			if (operation === 6 || operation === 7) run = 1;
			if (run === 0) continue;
			if (pixel + run > count) throw damaged('it contains more pixels than it should');
			if (operation === 4) values.fill(value, pixel, pixel + run);
			else if (operation !== 0) values[pixel + run - 1] = value;
			pixel += run;
		}
		return values;
	},
};
