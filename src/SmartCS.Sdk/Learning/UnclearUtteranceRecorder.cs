using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Learning;

/// <summary>
/// Keeps what was not understood or not answered, beside the turns: a turn never waits for it and never fails for it. Personal data is
/// taken out before anything is kept. What waits is kept when the recorder is disposed of.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class UnclearUtteranceRecorder : IAsyncDisposable, IDisposable
{
    // A store that cannot keep up loses the newest rather than the process its memory.
    private const int MostWaiting = 1_024;

    private readonly IUnclearUtteranceStore _store;
    private readonly ILogger _logger;
    private readonly Channel<Noted> _waiting = Channel.CreateBounded<Noted>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Lock _gate = new();
    private Task? _keeping;

    /// <summary>Creates a recorder.</summary>
    /// <param name="store">Where the utterances are kept.</param>
    /// <param name="logger">Told of failures, without texts; null means nowhere.</param>
    public UnclearUtteranceRecorder(IUnclearUtteranceStore store, ILogger<UnclearUtteranceRecorder>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _logger = logger ?? NullLogger<UnclearUtteranceRecorder>.Instance;
    }

    /// <summary>Finishes what waits.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Finishes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        Task? keeping;
        lock (_gate)
        {
            keeping = _keeping;
        }

        if (keeping is not null)
        {
            await keeping.ConfigureAwait(false);
        }
    }

    /// <summary>Takes note of a turn that was committed; costs next to nothing where everything was clear.</summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="names">The shopper's names, to be taken out as well.</param>
    internal void Note(MerchantProfile profile, ConversationTurn turn, IReadOnlyList<string> names)
    {
        if (!UnclearRequests.HasAny(turn.Reply))
        {
            return;
        }

        if (!_waiting.Writer.TryWrite(new Noted(profile, turn, names)))
        {
            DriftLog.NotKept(_logger, turn.Merchant, "too many wait");
            return;
        }

        if (_keeping is null)
        {
            lock (_gate)
            {
                _keeping ??= Task.Run(KeepAsync);
            }
        }
    }

    private async Task KeepAsync()
    {
        await foreach (var noted in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                foreach (var utterance in UnclearRequests.Of(noted.Turn, PersonalDataDetector.For(noted.Profile.Masking), noted.Names))
                {
                    await _store.AppendAsync(utterance).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The type alone: what a store says of a text that it refuses may quote it.
                DriftLog.NotKept(_logger, noted.Turn.Merchant, exception.GetType().Name);
            }
        }
    }

    private readonly record struct Noted(MerchantProfile Profile, ConversationTurn Turn, IReadOnlyList<string> Names);
}
