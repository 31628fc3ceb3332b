using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Models;

/// <summary>
/// Lets a model call the tools that are granted for one turn, and gives it their results, until it answers. Tools in the
/// options of a call are ignored: only grants count, at the offer and again at each call.
/// </summary>
/// <remarks>
/// One instance serves one turn of one shopper; it is not safe for concurrent use. A tool that needs approval is never
/// called without one: the loop ends with a <see cref="ToolApprovalRequestContent"/>, and goes on when the messages of a
/// later call end with its <see cref="ToolApprovalResponseContent"/>, for exactly the arguments that were shown. Calls and
/// their results are part of what is returned, as <see cref="FunctionCallContent"/> and <see cref="FunctionResultContent"/>.
/// </remarks>
public sealed class ToolLoopChatClient : IChatClient
{
    private readonly IChatClient _inner;
    private readonly IReadOnlyList<ToolGrant> _grants;
    private readonly ToolContext _context;
    private readonly ToolLoopOptions _options;
    private readonly ToolDispatcher _dispatcher;
    private readonly ILogger _logger;

    /// <summary>Creates the loop of one turn.</summary>
    /// <param name="innerClient">The model. The loop does not dispose it.</param>
    /// <param name="grants">The tools that may be called.</param>
    /// <param name="context">For whom.</param>
    /// <param name="options">The limits; null means the defaults.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    /// <param name="logger">Where refused and failed calls are logged, without arguments and results; null means nowhere.</param>
    public ToolLoopChatClient(IChatClient innerClient, IReadOnlyList<ToolGrant> grants, ToolContext context, ToolLoopOptions? options = null, TimeProvider? timeProvider = null, ILogger<ToolLoopChatClient>? logger = null)
        : this(innerClient, grants, context, null, options, timeProvider, logger)
    {
    }

    internal ToolLoopChatClient(IChatClient innerClient, IReadOnlyList<ToolGrant> grants, ToolContext context, IPersonalDataShield? shield, ToolLoopOptions? options, TimeProvider? timeProvider, ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(innerClient);
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(context);
        _inner = innerClient;
        _grants = grants;
        _context = context;
        _options = options ?? DefaultOptions;
        _logger = logger ?? NullLogger.Instance;
        _dispatcher = new ToolDispatcher(grants, context, shield, timeProvider ?? TimeProvider.System, _logger);
    }

    private static ToolLoopOptions DefaultOptions { get; } = new();

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var run = new ToolRun(_dispatcher, _options, _context, options, _grants);
        var conversation = await run.ResumeAsync(messages, cancellationToken).ConfigureAwait(false);
        UsageDetails? usage = null;
        while (true)
        {
            var response = await _inner.GetResponseAsync(conversation, run.Options, cancellationToken).ConfigureAwait(false);
            usage = Add(usage, response.Usage);
            run.Collect(response.Messages);
            if (run.Calls.Count == 0)
            {
                return run.Complete(response, usage);
            }

            if (run.IsLast)
            {
                ToolLog.Stopped(_logger, _context.Merchant, run.Iterations);
                return run.Complete(ToolRun.WithoutCalls(response), usage);
            }

            if (run.NeedsApproval)
            {
                response.Messages = [run.ApprovalRequest()];
                return run.Complete(response, usage);
            }

            conversation = await run.AnswerAsync(conversation, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var run = new ToolRun(_dispatcher, _options, _context, options, _grants);
        var conversation = await run.ResumeAsync(messages, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            run.Begin();
            await foreach (var update in _inner.GetStreamingResponseAsync(conversation, run.Options, cancellationToken).ConfigureAwait(false))
            {
                if (update is ModelRestartUpdate)
                {
                    // Another model begins anew; what the one before asked for is void.
                    run.Begin();
                }

                // A call is passed on once it is clear that it is run.
                if (!run.Collect(update))
                {
                    yield return update;
                }
            }

            if (run.Calls.Count == 0)
            {
                yield break;
            }

            if (run.IsLast)
            {
                ToolLog.Stopped(_logger, _context.Merchant, run.Iterations);
                yield break;
            }

            if (run.NeedsApproval)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, run.ApprovalRequest().Contents);
                yield break;
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, [.. run.Calls]);
            conversation = await run.AnswerAsync(conversation, cancellationToken).ConfigureAwait(false);
            yield return new ChatResponseUpdate(ChatRole.Tool, run.Results.Contents);
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : _inner.GetService(serviceType, serviceKey);
    }

    /// <summary>Does nothing: the model is not the loop's to dispose.</summary>
    public void Dispose()
    {
    }

    private static UsageDetails? Add(UsageDetails? sum, UsageDetails? more)
    {
        if (more is not null)
        {
            (sum ??= new UsageDetails()).Add(more);
        }

        return sum;
    }
}
