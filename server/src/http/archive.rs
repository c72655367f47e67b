//! A ZIP file that is written while it is sent: nothing of it is kept but a line for each of its files.
//!
//! Files are stored as they are; size and check sum follow each one (APPNOTE 4.3.9), because they are not known before.

/// A file that has been written.
#[derive(Debug)]
struct Written {
    name: &'static str,
    at: u32,
    size: u32,
    sum: u32,
}

/// An archive that is being written.
#[derive(Debug, Default)]
pub struct Archive {
    files: Vec<Written>,
    at: u32,
}

/// Needed to read it, flags (sizes follow; names in UTF-8), stored, and the first day that the form knows: no time is told.
const HEAD: [u16; 5] = [20, 0x0808, 0, 0, 0x0021];

/// The sums of each byte (IEEE 802.3, reflected).
const SUMS: [u32; 256] = sums();

const fn sums() -> [u32; 256] {
    let (mut table, mut n) = ([0; 256], 0);
    while n < 256 {
        let (mut sum, mut bit) = (n as u32, 0);
        while bit < 8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
            bit += 1;
        }
        table[n] = sum;
        n += 1;
    }
    table
}

impl Archive {
    /// The bytes that begin a file.
    pub fn begin(&mut self, name: &'static str) -> Vec<u8> {
        self.files.push(Written { name, at: self.at, size: 0, sum: !0 });
        let mut bytes = b"PK\x03\x04".to_vec();
        put(&mut bytes, &HEAD);
        bytes.extend([0; 12]);
        put(&mut bytes, &[len(name), 0]);
        bytes.extend(name.as_bytes());
        self.sent(bytes)
    }

    /// More of the file that was begun last.
    pub fn add(&mut self, content: Vec<u8>) -> Vec<u8> {
        if let Some(file) = self.files.last_mut() {
            file.size += u32::try_from(content.len()).unwrap_or(u32::MAX);
            for byte in &content {
                file.sum = SUMS[((file.sum ^ u32::from(*byte)) & 0xFF) as usize] ^ (file.sum >> 8);
            }
        }
        self.sent(content)
    }

    /// The bytes that end the file that was begun last.
    pub fn end(&mut self) -> Vec<u8> {
        let mut bytes = b"PK\x07\x08".to_vec();
        if let Some(file) = self.files.last_mut() {
            file.sum = !file.sum;
            bytes.extend([file.sum, file.size, file.size].into_iter().flat_map(u32::to_le_bytes));
        }
        self.sent(bytes)
    }

    /// The list of files, which ends the archive.
    pub fn finish(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for file in &self.files {
            bytes.extend(b"PK\x01\x02");
            put(&mut bytes, &[20]);
            put(&mut bytes, &HEAD);
            bytes.extend([file.sum, file.size, file.size].into_iter().flat_map(u32::to_le_bytes));
            put(&mut bytes, &[len(file.name), 0, 0, 0, 0, 0, 0]);
            bytes.extend(file.at.to_le_bytes());
            bytes.extend(file.name.as_bytes());
        }
        let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let count = u16::try_from(self.files.len()).unwrap_or(u16::MAX);
        bytes.extend(b"PK\x05\x06");
        put(&mut bytes, &[0, 0, count, count]);
        bytes.extend([size, self.at].into_iter().flat_map(u32::to_le_bytes));
        put(&mut bytes, &[0]);
        bytes
    }

    fn sent(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        self.at += u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        bytes
    }
}

fn len(name: &str) -> u16 {
    u16::try_from(name.len()).unwrap_or(u16::MAX)
}

fn put(bytes: &mut Vec<u8>, words: &[u16]) {
    bytes.extend(words.iter().flat_map(|word| word.to_le_bytes()));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of CRC-32 in every catalogue of such sums.
    #[test]
    fn the_sum_of_nine_digits_is_the_published_one() {
        let mut archive = Archive::default();
        archive.begin("a");
        archive.add(b"12345".to_vec());
        archive.add(b"6789".to_vec());
        assert_eq!(archive.end()[4..8], 0xCBF4_3926_u32.to_le_bytes());
    }
}
