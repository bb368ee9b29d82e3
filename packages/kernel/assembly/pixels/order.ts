const SIGN: u64 = 0x8000000000000000;

/** The bits of a float64 as an integer that sorts as the number does: IEEE 754 orders magnitudes like integers. */
export function orderOf(bits: u64): u64 {
	return bits & SIGN ? ~bits : bits | SIGN;
}

/** The reverse of {@link orderOf}. */
export function valueOf(order: u64): u64 {
	return order & SIGN ? order ^ SIGN : ~order;
}
