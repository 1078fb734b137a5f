//! How like a whole query is to what people say, by pieces of words.
//!
//! Words are compared whole elsewhere. Here each word gives its pieces of a few letters, so that other endings, dialects,
//! particles and spellings still count, and every phrase of a page has a voice: many that are a little alike say more of
//! what a page is about than one that happens to share a rare word.

use std::collections::HashMap;

use tantivy::schema::IndexRecordOption;

use super::engine::Engine;
use super::expand::Group;
use super::fold::{Script, Word, words};
use super::query::Asked;
use super::scratch::Sparse;
use super::tables::{Role, number};
use super::weights;
use super::work::Work;

/// Pieces of one query that are looked up.
const MOST: usize = 160;
/// A piece in more than one of so many phrases says nothing and costs the most.
const COMMON: u32 = 20;
/// Phrases that are looked through together, and passed over where none of them was heard.
const BLOCK: usize = 32;
/// How much a piece weighs that no phrase has, as a share of the rarest one.
const UNKNOWN: f32 = 0.65;

/// The pieces of a text, each once: every word, marked, and its runs of four letters with the edges of the word as letters;
/// three for Arabic, where roots are short, five for the letters of Hangul, of which a syllable has two or three.
#[must_use]
pub fn pieces(text: &str) -> Vec<String> {
    let words = words(text);
    pieces_of(words.iter().map(|word| (word.text.as_str(), word.script)), false, usize::MAX)
}

/// The same, of folded words, of which the last may not have ended; the first `most` of them.
fn pieces_of<'a>(
    words: impl ExactSizeIterator<Item = (&'a str, Script)>,
    unfinished: bool,
    most: usize,
) -> Vec<String> {
    let count = words.len();
    let mut pieces: Vec<String> = Vec::new();
    // Few enough to look through: a set would cost more.
    let mut add = |piece: String| {
        if pieces.len() < most && !pieces.contains(&piece) {
            pieces.push(piece);
        }
        pieces.len() < most
    };
    for (index, (word, script)) in words.enumerate() {
        if !add(format!("={word}")) {
            break;
        }
        let length = match script {
            Script::Han => {
                for letter in word.chars() {
                    add(letter.to_string());
                }
                continue;
            }
            Script::Letters | Script::Digits => 4,
            Script::Arabic => 3,
            Script::Hangul => 5,
        };
        let mut letters: Vec<char> = vec!['^'];
        letters.extend(word.chars());
        if !(unfinished && index + 1 == count) {
            letters.push('$');
        }
        if letters.len() <= length {
            add(letters.iter().collect());
        } else {
            for run in letters.windows(length) {
                add(run.iter().collect());
            }
        }
    }
    pieces
}

/// The pieces of all phrases, with in how many each stands.
#[derive(Default)]
pub struct Pieces {
    known: HashMap<String, u32>,
    uses: Vec<u32>,
    pub phrases: u32,
}

impl Pieces {
    /// The numbers of the pieces of one phrase, given out at first sight.
    pub fn ids(&mut self, pieces: &[String]) -> Vec<u32> {
        self.phrases += u32::from(!pieces.is_empty());
        let mut ids = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let next = number(self.uses.len());
            let id = *self.known.entry(piece.clone()).or_insert(next);
            if id == next {
                self.uses.push(0);
            }
            self.uses[id as usize] += 1;
            ids.push(id);
        }
        ids
    }

    /// The root of the squared weights of these pieces.
    pub fn length(&self, ids: &[u32]) -> f32 {
        ids.iter().map(|&id| weight(self.uses[id as usize], self.phrases).powi(2)).sum::<f32>().sqrt()
    }
}

/// How much a piece says that stands in `uses` of `phrases` phrases.
#[allow(clippy::cast_precision_loss)] // counts of phrases
fn weight(uses: u32, phrases: u32) -> f32 {
    (phrases.max(1) as f32 / (uses as f32 + 0.5)).ln().max(0.0)
}

/// How the phrases of one page or topic echo the query.
#[derive(Debug, Clone, Copy, Default)]
pub struct Echo {
    /// The sum of the likenesses of all its phrases, each to the power of two and a half.
    pub voices: f32,
}

/// The echoes of a query.
pub struct Echoes<'e> {
    pub pages: Sparse<'e, Echo>,
    pub topics: Sparse<'e, Echo>,
    /// The strongest of all.
    pub loudest: f32,
    /// The likeness of the likeliest phrase.
    pub best: f32,
    /// How far the likeliest is to be trusted.
    trust: f32,
}

impl Echoes<'_> {
    /// Adds voices to a page or a topic.
    fn add(&mut self, (role, of): (Role, u32), voices: f32) {
        match role {
            Role::Phrase => self.pages.entry(of).voices += voices,
            Role::Ask => self.topics.entry(of).voices += voices,
            Role::Text => {}
        }
    }

    /// How loud an echo is against the loudest, from 0 to 1, and less where even the clearest is faint.
    pub fn loudness(&self, echo: Option<&Echo>) -> f32 {
        echo.map_or(0.0, |echo| {
            let against_loudest = echo.voices / self.loudest.max(0.01);
            against_loudest.powf(weights::ECHO_POWER) * self.trust
        })
    }
}

/// Listens to all phrases. A word that was misspelt is heard as it was meant.
pub fn echoes<'e>(engine: &'e Engine, asked: &[Asked], groups: &[Group], work: &mut Work) -> Echoes<'e> {
    let heard = |word: &Word| {
        let mended = groups.iter().find(|group| group.asked == word.text && group.is_slip());
        (mended.map_or(word.text.clone(), |group| group.meant.clone()), word.script)
    };
    let said: Vec<(String, Script)> =
        asked.iter().filter(|asked| !asked.optional).map(|asked| heard(&asked.word)).collect();
    let said = said.iter().map(|(word, script)| (word.as_str(), *script));
    let unfinished = groups.iter().any(|group| group.unfinished);
    let mut likeness = engine.likenesses.take(engine.rich as usize);
    let mut whole = 0.0_f32;
    for piece in pieces_of(said, unfinished, MOST) {
        let Ok(found) = engine.pieces.terms().get(&piece) else { continue };
        let Some(info) = found else {
            whole += (weight(0, engine.phrases) * UNKNOWN).powi(2);
            continue;
        };
        if info.doc_freq > engine.phrases / COMMON {
            continue;
        }
        let square = weight(info.doc_freq, engine.phrases).powi(2);
        whole += square;
        let Ok(mut postings) = engine.pieces.read_block_postings_from_terminfo(&info, IndexRecordOption::Basic) else {
            continue;
        };
        while postings.block_len() > 0 && work.pay(postings.block_len()) {
            for at in 0..postings.block_len() {
                let document = postings.doc(at);
                if let Some(sum) = likeness.get_mut(document as usize) {
                    *sum += square;
                }
            }
            postings.advance();
        }
    }
    let mut echoes = Echoes {
        pages: Sparse::new(&engine.slots, engine.pages.len()),
        topics: Sparse::new(&engine.slots, engine.known.len()),
        loudest: 0.0,
        best: 0.0,
        trust: 0.0,
    };
    let whole = whole.sqrt();
    // The phrases of a page stand together: its voices are added up before it is looked for.
    let (mut of, mut voices, mut best) = ((Role::Text, 0), 0.0, 0.0_f32);
    let mut heard = [(0, 0.0); BLOCK];
    for (block, documents) in likeness.chunks_mut(BLOCK).zip((0_u32..).step_by(BLOCK)) {
        // Bits, because the machine looks at many of them in one step.
        if block.iter().fold(0, |all, sum| all | sum.to_bits()) == 0 {
            continue;
        }
        // Put together without a question at each: which phrases were heard is as good as chance to the machine.
        let mut count = 0;
        for (sum, document) in block.iter_mut().zip(documents..) {
            heard[count] = (document, *sum);
            count += usize::from(*sum != 0.0);
            *sum = 0.0;
        }
        for &(document, sum) in &heard[..count] {
            let doc = engine.docs.get(document);
            let like = (sum / (whole * doc.length).max(0.1)).min(1.0);
            if of != (doc.role, doc.of) {
                echoes.add(of, voices);
                (of, voices) = ((doc.role, doc.of), 0.0);
            }
            // Many voices count, but a clear one more than several faint ones.
            voices += like * like * like.sqrt();
            best = best.max(like);
        }
    }
    echoes.add(of, voices);
    echoes.best = best;
    engine.likenesses.give(likeness);
    let voices = echoes.pages.iter().chain(echoes.topics.iter()).map(|(_, echo)| echo.voices);
    echoes.loudest = voices.fold(0.0, f32::max);
    echoes.trust = echoes.best.powf(weights::ECHO_TRUST);
    echoes
}
