//! A read-only directory of tantivy files under flat names, opened in place: no lock file, nothing unpacked, never written.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::Directory;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{DirectoryLock, FileHandle, Lock, WatchCallback, WatchHandle, WritePtr};

use super::tables::Bytes;

/// The name of tantivy's own description of the index.
pub const META: &str = "index.meta";
/// The segment's id, always the same, so that the same data give the same bytes.
const SEGMENT: &str = "00000000000000000000000000000001";

/// `<segment id>.term` as `index.term`.
pub fn flat_name(path: &Path) -> String {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or("file");
    format!("index.{extension}")
}

/// tantivy's description with the segment's random id replaced.
pub fn plain_meta(meta: &[u8], segment: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(meta);
    let dashed = |id: &str| -> String {
        let part = |from: usize, to: usize| id.get(from..to).unwrap_or_default();
        format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
    };
    text.replace(segment, SEGMENT).replace(&dashed(segment), &dashed(SEGMENT)).into_bytes()
}

/// What tantivy must find of the file in which it stores documents: its footer. No field is stored, and no document ever read.
pub fn footer_alone(file: &[u8]) -> Vec<u8> {
    // The last eight bytes are the length of what stands before them, and a magic number.
    let length = file.len().checked_sub(8).and_then(|at| file.get(at..at + 4)?.try_into().ok()).map(u32::from_le_bytes);
    let start = length.and_then(|length| file.len().checked_sub(8 + length as usize)).unwrap_or(0);
    file[start..].to_vec()
}

/// The files of one index by their flat names.
#[derive(Clone)]
pub struct Bundle(Arc<BTreeMap<String, Bytes>>);

impl Bundle {
    pub fn new(files: Vec<(String, Bytes)>) -> Bundle {
        Bundle(Arc::new(files.into_iter().collect()))
    }

    /// The file of this flat name; empty where there is none.
    pub fn file(&self, name: &str) -> Bytes {
        self.0.get(name).cloned().unwrap_or_else(Bytes::empty)
    }

    fn at(&self, path: &Path) -> Option<&Bytes> {
        let name = if path == Path::new("meta.json") { META.to_owned() } else { flat_name(path) };
        self.0.get(&name)
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

fn read_only() -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, "an edition is never written to")
}

impl Directory for Bundle {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        match self.at(path) {
            Some(bytes) => Ok(Arc::new(bytes.clone())),
            None => Err(OpenReadError::FileDoesNotExist(path.to_owned())),
        }
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        Err(DeleteError::IoError { io_error: Arc::new(read_only()), filepath: path.to_owned() })
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        Ok(self.at(path).is_some())
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::wrap_io_error(read_only(), path.to_owned()))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        // tantivy asks for a list of managed files, which a read-only index has no use for.
        self.at(path)
            .map(|bytes| bytes.as_slice().to_vec())
            .ok_or_else(|| OpenReadError::FileDoesNotExist(path.to_owned()))
    }

    fn atomic_write(&self, _path: &Path, _data: &[u8]) -> io::Result<()> {
        Err(read_only())
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    fn acquire_lock(&self, _lock: &Lock) -> Result<DirectoryLock, LockError> {
        // Nobody writes, so nobody needs to be kept out.
        Ok(DirectoryLock::from(Box::new(PathBuf::new())))
    }

    fn watch(&self, _callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        Ok(WatchHandle::empty())
    }
}
