//! SQLite FTS5 as somebody would use it for this: words and prefixes, or trigrams.

use std::time::{Duration, Instant};

use rusqlite::Connection;

/// Which tokenizer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tokenizer {
    Porter,
    Trigram,
}

pub struct Fts {
    connection: Connection,
    tokenizer: Tokenizer,
    pub built: Duration,
}

impl Fts {
    /// A table of these ids and texts, in memory.
    pub fn build(tokenizer: Tokenizer, records: impl Iterator<Item = (String, String)>) -> rusqlite::Result<Fts> {
        let start = Instant::now();
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch(match tokenizer {
            Tokenizer::Porter => {
                "CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, body, tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')"
            }
            Tokenizer::Trigram => {
                "CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, body, tokenize='trigram remove_diacritics 1')"
            }
        })?;
        let transaction = connection.transaction()?;
        {
            let mut insert = transaction.prepare("INSERT INTO t (id, body) VALUES (?, ?)")?;
            for (id, body) in records {
                insert.execute((id, body))?;
            }
        }
        transaction.commit()?;
        connection.execute_batch("INSERT INTO t (t) VALUES ('optimize')")?;
        Ok(Fts { connection, tokenizer, built: start.elapsed() })
    }

    pub fn bytes(&self) -> i64 {
        let page = |name: &str| self.connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
        page("page_count").unwrap_or(0) * page("page_size").unwrap_or(0)
    }

    pub fn find(&self, words: &str) -> Vec<String> {
        match self.tokenizer {
            Tokenizer::Porter => {
                let parts: Vec<String> = parts(words).iter().map(|word| format!("\"{word}\"")).collect();
                let Some((last, before)) = parts.split_last() else { return Vec::new() };
                let mut all = before.to_vec();
                all.push(format!("{last}*"));
                let hits = self.matching(&all.join(" AND "));
                if hits.is_empty() { self.matching(&all.join(" OR ")) } else { hits }
            }
            Tokenizer::Trigram => {
                let mut grams: Vec<String> = Vec::new();
                for word in parts(words) {
                    let letters: Vec<char> = word.chars().collect();
                    grams.extend(letters.windows(3).map(|three| format!("\"{}\"", three.iter().collect::<String>())));
                }
                grams.sort_unstable();
                grams.dedup();
                if grams.is_empty() { Vec::new() } else { self.matching(&grams.join(" OR ")) }
            }
        }
    }

    fn matching(&self, expression: &str) -> Vec<String> {
        let query = "SELECT id FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10";
        let Ok(mut statement) = self.connection.prepare_cached(query) else { return Vec::new() };
        statement.query_map([expression], |row| row.get(0)).map_or_else(|_| Vec::new(), |rows| rows.flatten().collect())
    }
}

fn parts(words: &str) -> Vec<String> {
    words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
