using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>Says what a failure of SQLite or of the file system means to whoever runs the shop.</summary>
internal static class SqliteErrors
{
    public static SmartCustomerServiceException Translate(Exception exception, string path, TimeSpan busyTimeout) => exception switch
    {
        SmartCustomerServiceException known => known,
        SqliteException sqlite => new SmartCustomerServiceException(Describe(sqlite, path, busyTimeout), sqlite)
        {
            IsTransient = sqlite.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL,
        },
        _ => new SmartCustomerServiceException(
            $"The record file '{path}' cannot be used: {exception.Message} The path must name a file in a folder to which the process may write.", exception),
    };

    public static SmartCustomerServiceException ReadOnly(string path) => new(
        $"The record file '{path}' is read-only; the process needs write permission to the file and to its folder, and the disk must not be mounted read-only.");

    public static SmartCustomerServiceException NotADatabase(string path) => new(
        $"'{path}' is not a SQLite database; {nameof(SqliteStoreOptions)}.{nameof(SqliteStoreOptions.Path)} must name a record file or a file that does not exist yet. The file was not changed.");

    private static string Describe(SqliteException exception, string path, TimeSpan busyTimeout) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL =>
            $"The record file '{path}' is being written by another process, which did not finish within {busyTimeout} " +
            $"({nameof(SqliteStoreOptions)}.{nameof(SqliteStoreOptions.BusyTimeout)}). Nothing was written; repeat the call.",
        raw.SQLITE_READONLY => ReadOnly(path).Message + " Nothing was written.",
        raw.SQLITE_FULL =>
            $"The disk of the record file '{path}' is full. Nothing of this call was written and nothing earlier is lost; free space, then repeat the call.",
        raw.SQLITE_CANTOPEN =>
            $"The record file '{path}' cannot be opened; the path must name a file, not a folder, in a folder to which the process may write, on a disk that is neither full nor mounted read-only.",
        raw.SQLITE_NOTADB => NotADatabase(path).Message,
        raw.SQLITE_CORRUPT =>
            $"The record file '{path}' is damaged ({exception.Message}); restore it from a backup.",
        raw.SQLITE_IOERR =>
            $"Reading or writing the record file '{path}' failed (SQLite extended code {exception.SqliteExtendedErrorCode}); check the disk and its free space. Nothing earlier is lost; repeat the call.",
        _ => $"The record file '{path}' cannot be used: {exception.Message}",
    };
}
