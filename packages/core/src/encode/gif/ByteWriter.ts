/** Collects the bytes of a file whose size is not known before. */
export class ByteWriter {
	private bytes = new Uint8Array(4096);
	private at = 0;

	/** Appends single bytes. */
	put(...values: number[]): void {
		this.append(Uint8Array.from(values));
	}

	/** Appends a 16-bit number, low byte first. */
	putShort(value: number): void {
		this.put(value & 255, value >> 8);
	}

	/** Appends the bytes of an ASCII text. */
	putAscii(text: string): void {
		this.append(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
	}

	/** Appends bytes. */
	append(part: Uint8Array): void {
		if (this.at + part.length > this.bytes.length) {
			const larger = new Uint8Array(2 * (this.at + part.length));
			larger.set(this.bytes.subarray(0, this.at));
			this.bytes = larger;
		}
		this.bytes.set(part, this.at);
		this.at += part.length;
	}

	/** What was written so far, as a copy. */
	toBytes(): Uint8Array {
		return this.bytes.slice(0, this.at);
	}
}
