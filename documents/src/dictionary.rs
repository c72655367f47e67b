//! The parts of a dictionary of a PDF (ISO 32000-1, 7.2 and 7.3).

/// A part of a dictionary.
pub(crate) enum PdfToken {
    Open,
    Close,
    Name(Vec<u8>),
    Text(Vec<u8>),
    /// A number, or a word such as `true`.
    Word(Vec<u8>),
}

/// What stands in a dictionary, one part after the other (ISO 32000-1, 7.2 and 7.3).
pub(crate) struct Tokens<'a>(pub(crate) &'a [u8]);

impl Iterator for Tokens<'_> {
    type Item = PdfToken;

    fn next(&mut self) -> Option<PdfToken> {
        let space = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | b'[' | b']');
        self.0 = &self.0[self.0.iter().take_while(|byte| space(byte)).count()..];
        let (first, rest) = self.0.split_first()?;
        match (first, rest.first()) {
            (b'<', Some(b'<')) => Some(self.take(2, PdfToken::Open)),
            (b'>', Some(b'>')) => Some(self.take(2, PdfToken::Close)),
            (b'<', _) => Some(self.hex(rest)),
            (b'(', _) => Some(self.literal(rest)),
            (b'/', _) => {
                let name = word(rest);
                Some(self.take(name.len() + 1, PdfToken::Name(name)))
            }
            _ => {
                let found = word(self.0);
                Some(self.take(found.len().max(1), PdfToken::Word(found)))
            }
        }
    }
}

impl Tokens<'_> {
    fn take(&mut self, bytes: usize, token: PdfToken) -> PdfToken {
        self.0 = &self.0[bytes.min(self.0.len())..];
        token
    }

    fn hex(&mut self, rest: &[u8]) -> PdfToken {
        let end = rest.iter().position(|byte| *byte == b'>').unwrap_or(rest.len());
        let digits: Vec<u8> =
            rest[..end].iter().filter_map(|byte| char::from(*byte).to_digit(16)).filter_map(|d| u8::try_from(d).ok()).collect();
        let text = digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect();
        self.take(end + 2, PdfToken::Text(text))
    }

    /// Text in brackets, which may stand in one another, with what is written behind a backslash.
    fn literal(&mut self, rest: &[u8]) -> PdfToken {
        let (mut text, mut depth, mut at) = (Vec::new(), 1, 0);
        while let Some(byte) = rest.get(at).copied() {
            at += 1;
            match byte {
                b'\\' => at += escaped(&rest[at..], &mut text),
                b')' if depth == 1 => break,
                b'\r' => {
                    at += usize::from(rest.get(at) == Some(&b'\n'));
                    text.push(b'\n');
                }
                _ => {
                    depth += i32::from(byte == b'(') - i32::from(byte == b')');
                    text.push(byte);
                }
            }
        }
        self.take(at + 1, PdfToken::Text(text))
    }
}

/// What is written behind a backslash; how many bytes that took.
fn escaped(rest: &[u8], text: &mut Vec<u8>) -> usize {
    let octal: Vec<u32> = rest.iter().take(3).map_while(|byte| char::from(*byte).to_digit(8)).collect();
    if !octal.is_empty() {
        text.extend(octal.iter().fold(0, |all, digit| (all << 3 | digit) & 0xFF).to_le_bytes().first());
        return octal.len();
    }
    match rest {
        [b'\r', b'\n', ..] => return 2,
        [b'\r' | b'\n', ..] => {}
        [b'n', ..] => text.push(b'\n'),
        [b'r', ..] => text.push(b'\r'),
        [b't', ..] => text.push(b'\t'),
        [b'b', ..] => text.push(8),
        [b'f', ..] => text.push(12),
        [other, ..] => text.push(*other),
        [] => return 0,
    }
    1
}

/// What ends with a space or a sign of its own.
fn word(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().take_while(|byte| !byte.is_ascii_whitespace() && !b"\0/<>[]()".contains(byte)).collect()
}
