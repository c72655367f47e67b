//! One number for a set of rows, to which rows can be added and from which they can be taken away: MSet-Add-Hash (Clarke, Devadas,
//! van Dijk, Gassend, Suh: Incremental Multiset Hash Functions and Their Application to Memory Integrity Checking, ASIACRYPT 2003).
//! A row counts with an HMAC that is stored nowhere, the sum modulo 2^256 is stored only under a mask that is used once. Open sums,
//! or a hash without key, could be met by another set of rows (Wagner, CRYPTO 2002).

use crate::edge::{Edge, Key};

/// The sum of a set of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum([u64; 4]);

impl Sum {
    fn read(bytes: &Key) -> Self {
        let (limbs, _) = bytes.as_chunks::<8>();
        let mut sum = [0; 4];
        for (to, limb) in sum.iter_mut().zip(limbs) {
            *to = u64::from_le_bytes(*limb);
        }
        Self(sum)
    }

    /// What a row counts, in its table.
    pub fn of_row(edge: &Edge, table: &str, columns: &[String]) -> Self {
        let mut framed = format!("portal imported row 1\0{table}\0").into_bytes();
        for column in columns {
            framed.extend((column.len() as u64).to_be_bytes());
            framed.extend(column.as_bytes());
        }
        Self::read(&edge.tag(&framed))
    }

    /// What hides the sum in an entry.
    pub fn mask(edge: &Edge, table: &str, entry: uuid::Uuid) -> Self {
        Self::read(&edge.tag(&[b"portal imported sum 1\0", table.as_bytes(), &[0], &entry.as_bytes()[..]].concat()))
    }

    /// A sum that was stored.
    pub fn stored(bytes: &[u8]) -> Option<Self> {
        Some(Self::read(bytes.try_into().ok()?))
    }

    pub fn bytes(self) -> Key {
        let mut bytes = [0; 32];
        for (to, limb) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(self.0) {
            *to = limb.to_le_bytes();
        }
        bytes
    }
}

impl std::ops::Add for Sum {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        let mut carry = false;
        for (to, limb) in self.0.iter_mut().zip(other.0) {
            (*to, carry) = to.carrying_add(limb, carry);
        }
        self
    }
}

impl std::ops::Neg for Sum {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.map(|limb| !limb)) + Self([1, 0, 0, 0])
    }
}

impl std::ops::Sub for Sum {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl std::iter::Sum for Sum {
    fn sum<I: Iterator<Item = Self>>(rows: I) -> Self {
        rows.fold(Self::default(), std::ops::Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Sum;

    #[test]
    fn what_is_added_and_taken_away_in_any_order_is_the_same() {
        let all = [[1; 32], [0xff; 32], [0x80; 32]].map(|bytes| Sum::read(&bytes));
        let [a, b, c] = all;
        assert_eq!(all.into_iter().sum::<Sum>(), c + a + b);
        assert_eq!(a + b - b, a);
        assert_eq!(a - b + b, a);
        assert_eq!(Sum::stored(&(a - b).bytes()), Some(a - b));
        assert_eq!(Sum::stored(&[1; 31]), None);
    }

    /// 2^256 − 1 and 1 are 0.
    #[test]
    fn a_carry_goes_through_every_limb() {
        let mut one = [0; 32];
        one[0] = 1;
        assert_eq!((Sum::read(&[0xff; 32]) + Sum::read(&one)).bytes(), [0; 32]);
        assert_eq!((-Sum::read(&one)).bytes(), [0xff; 32]);
    }
}
