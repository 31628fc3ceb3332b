namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>Where the record file is and how patiently it is waited for.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The longest allowed <see cref="BusyTimeout"/>: 10 minutes.</summary>
    public static readonly TimeSpan MaxBusyTimeout = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The record file; a relative path is taken from the process's current folder. A file that does not exist yet is
    /// created on first use, with its folder. The process needs write permission to the file and to its folder, where
    /// SQLite keeps two companions (<c>-wal</c>, <c>-shm</c>) while the record is open. Required.
    /// </summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>How long a call waits for another process that is writing, 0 to 10 minutes. Default 5 seconds.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
