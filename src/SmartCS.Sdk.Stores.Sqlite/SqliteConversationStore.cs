using System.Text.Json;
using SmartCS.Sdk.Conversations;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>Conversations in a SQLite file. What <see cref="AppendAsync"/> returned survives a crash of the process or the machine.</summary>
/// <remarks>
/// Safe for concurrent use, also by several processes on one file. The turns of concurrent conversations share a
/// transaction; reads never wait for writes. Finding and appending cost the same whatever the length of the conversation.
/// </remarks>
public sealed class SqliteConversationStore : IConversationStore, IDisposable, IAsyncDisposable
{
    private const string SelectByMessage = "SELECT turn FROM conversation_turns WHERE merchant = ?1 AND conversation = ?2 AND message = ?3";
    private const string SelectLast = "SELECT max(sequence) FROM conversation_turns WHERE merchant = ?1 AND conversation = ?2";
    private const string SelectRecent = "SELECT turn FROM conversation_turns WHERE merchant = ?1 AND conversation = ?2 ORDER BY sequence DESC LIMIT ?3";
    private const string Insert = "INSERT INTO conversation_turns (merchant, conversation, message, sequence, turn) VALUES (?1, ?2, ?3, ?4, ?5)";

    private readonly SqliteRecordFile _file;
    private readonly bool _ownsFile;

    /// <summary>Creates a store with a record file of its own, which it closes when it is disposed of.</summary>
    /// <param name="options">Where the file is.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public SqliteConversationStore(SqliteStoreOptions options)
        : this(new SqliteRecordFile(options)) => _ownsFile = true;

    /// <summary>Creates a store over a record file that others use too.</summary>
    /// <param name="file">The file; it stays open when the store is disposed of.</param>
    public SqliteConversationStore(SqliteRecordFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
    }

    /// <inheritdoc/>
    public ValueTask<ConversationTurn?> FindAsync(MerchantId merchant, ConversationId conversation, MessageId message, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Read(session => Find(session, merchant, conversation, message)));
    }

    /// <inheritdoc/>
    public async ValueTask<ConversationTurn> AppendAsync(ConversationTurn turn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentException.ThrowIfNullOrEmpty(turn.Merchant.Value, "turn.Merchant");
        ArgumentException.ThrowIfNullOrEmpty(turn.Conversation.Value, "turn.Conversation");
        ArgumentException.ThrowIfNullOrEmpty(turn.Message.Value, "turn.Message");
        cancellationToken.ThrowIfCancellationRequested();
        return await _file.WriteAsync(session => Append(session, turn), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConversationTurn>> ReadRecentAsync(MerchantId merchant, ConversationId conversation, int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Read<IReadOnlyList<ConversationTurn>>(session =>
        {
            var turns = new List<ConversationTurn>(Math.Min(count, 16));
            var rows = session.Prepare(SelectRecent).Bind(1, merchant.Value).Bind(2, conversation.Value).Bind(3, count);
            while (rows.Step())
            {
                turns.Add(Decode(rows));
            }

            turns.Reverse();
            return turns;
        }));
    }

    /// <summary>Closes the record file, where it is the store's own.</summary>
    public void Dispose()
    {
        if (_ownsFile)
        {
            _file.Dispose();
        }
    }

    /// <summary>Closes the record file, where it is the store's own.</summary>
    public ValueTask DisposeAsync() => _ownsFile ? _file.DisposeAsync() : ValueTask.CompletedTask;

    private ConversationTurn Append(SqliteSession session, ConversationTurn turn)
    {
        if (Find(session, turn.Merchant, turn.Conversation, turn.Message) is { } known)
        {
            return known;
        }

        var last = session.Prepare(SelectLast).Bind(1, turn.Merchant.Value).Bind(2, turn.Conversation.Value).ExecuteInt64();
        var stored = turn with { Sequence = last + 1, Reply = turn.Reply.IsReplay ? turn.Reply with { IsReplay = false } : turn.Reply };
        session.Prepare(Insert)
            .Bind(1, turn.Merchant.Value).Bind(2, turn.Conversation.Value).Bind(3, turn.Message.Value).Bind(4, stored.Sequence)
            .BindUtf8(5, JsonSerializer.SerializeToUtf8Bytes(stored, SdkJsonContext.Relaxed.ConversationTurn))
            .Execute();
        return stored;
    }

    private ConversationTurn? Find(SqliteSession session, MerchantId merchant, ConversationId conversation, MessageId message)
    {
        var row = session.Prepare(SelectByMessage).Bind(1, merchant.Value).Bind(2, conversation.Value).Bind(3, message.Value);
        if (!row.Step())
        {
            return null;
        }

        var turn = Decode(row);
        row.Reset();
        return turn;
    }

    private ConversationTurn Decode(SqliteStatement row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.Utf8(0), SdkJsonContext.Relaxed.ConversationTurn)!;
        }
        catch (JsonException exception)
        {
            row.Reset();
            throw new SmartCustomerServiceException($"A turn in the record file '{_file.Path}' cannot be read; restore the file from a backup.", exception);
        }
    }
}
