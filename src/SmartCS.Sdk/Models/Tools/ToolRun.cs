using System.Globalization;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>One run of a tool loop: what the model asked for, what it was told, and when it is enough.</summary>
internal sealed class ToolRun
{
    private readonly ToolDispatcher _dispatcher;
    private readonly ToolLoopOptions _limits;
    private readonly ToolContext _context;
    private readonly ChatOptions _offering;
    private readonly List<AIContent> _said = [];
    private List<ChatMessage>? _exchanged;
    private int _failing;

    public ToolRun(ToolDispatcher dispatcher, ToolLoopOptions limits, ToolContext context, ChatOptions? options, IReadOnlyList<ToolGrant> grants)
    {
        _dispatcher = dispatcher;
        _limits = limits;
        _context = context;
        _offering = options?.Clone() ?? new ChatOptions();
        if (_offering.ToolMode is NoneChatToolMode)
        {
            // Vendors refuse a mode without tools.
            _offering.ToolMode = null;
            _offering.Tools = null;
        }
        else
        {
            _offering.Tools = Offer(grants);
        }

        Options = _offering;
    }

    /// <summary>The options of the next call.</summary>
    public ChatOptions Options { get; private set; }

    /// <summary>How often the model has asked for tools.</summary>
    public int Iterations { get; private set; }

    /// <summary>What the model asks for now.</summary>
    public List<FunctionCallContent> Calls { get; } = [];

    /// <summary>What the model is told of its last calls.</summary>
    public ChatMessage Results => _exchanged![^1];

    /// <summary>Whether no tool was offered any more.</summary>
    public bool IsLast => Options.Tools is null or [];

    public bool NeedsApproval
    {
        get
        {
            foreach (var call in Calls)
            {
                if (_dispatcher.Find(call.Name) is { } grant && ToolApprovals.IsRequiredBy(grant))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Begins a new answer of the model.</summary>
    public void Begin()
    {
        Calls.Clear();
        _said.Clear();
    }

    public void Collect(IList<ChatMessage> messages)
    {
        Begin();
        foreach (var message in messages)
        {
            foreach (var content in message.Contents)
            {
                Collect(content);
            }
        }
    }

    /// <summary>Takes the calls out of a piece of an answer.</summary>
    /// <returns>Whether there is nothing left of the piece.</returns>
    public bool Collect(ChatResponseUpdate update)
    {
        if (update.Contents is not { Count: > 0 } contents)
        {
            return false;
        }

        var calls = 0;
        foreach (var content in contents)
        {
            calls += Collect(content) ? 1 : 0;
        }

        if (calls == 0)
        {
            return false;
        }

        update.Contents = [.. contents.Where(static content => content is not (FunctionCallContent or FunctionResultContent))];
        return update.Contents.Count == 0 && update.FinishReason is null;
    }

    /// <summary>Runs the calls of a person's approvals, where the messages end with some.</summary>
    public async ValueTask<IEnumerable<ChatMessage>> ResumeAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken)
    {
        if (messages is IReadOnlyList<ChatMessage> { Count: > 0 } list && !HoldsApproval(list[^1]))
        {
            return messages;
        }

        var conversation = messages.ToList();
        if (conversation.Count == 0 || !HoldsApproval(conversation[^1]))
        {
            return conversation;
        }

        var approvals = conversation[^1].Contents.OfType<ToolApprovalResponseContent>().ToList();
        var rest = conversation[^1].Contents.Where(static content => content is not ToolApprovalResponseContent).ToList();
        conversation.RemoveAt(conversation.Count - 1);
        foreach (var message in conversation.Where(static message => message.Contents.Any(static content => content is ToolApprovalRequestContent)).ToList())
        {
            conversation.Remove(message);
        }

        var results = new ChatMessage(ChatRole.Tool, (IList<AIContent>)[]);
        foreach (var approval in approvals.Where(static approval => approval.ToolCall is FunctionCallContent))
        {
            var call = (FunctionCallContent)approval.ToolCall;
            var isApproved = approval.Approved && ToolApprovals.Fits(_context, approval);
            var text = isApproved ? (await _dispatcher.InvokeAsync(call, isApproved: true, cancellationToken).ConfigureAwait(false)).Text : "The person declined this call.";
            results.Contents.Add(new FunctionResultContent(call.CallId, text));
        }

        conversation.Add(new ChatMessage(ChatRole.Assistant, [.. approvals.Select(static approval => (AIContent)approval.ToolCall)]));
        conversation.Add(results);
        if (rest.Count > 0)
        {
            conversation.Add(new ChatMessage(ChatRole.User, rest));
        }

        return conversation;
    }

    /// <summary>What is shown to a person: the calls that need approval. None of the answer's calls is run before.</summary>
    public ChatMessage ApprovalRequest()
    {
        var message = new ChatMessage(ChatRole.Assistant, (IList<AIContent>)[]);
        foreach (var call in Calls)
        {
            if (_dispatcher.Find(call.Name) is { } grant && ToolApprovals.IsRequiredBy(grant))
            {
                message.Contents.Add(new ToolApprovalRequestContent(ToolApprovals.RequestId(_context, call), call));
            }
        }

        return message;
    }

    /// <summary>Runs the calls and appends them and their results to the conversation.</summary>
    public async ValueTask<IEnumerable<ChatMessage>> AnswerAsync(IEnumerable<ChatMessage> conversation, CancellationToken cancellationToken)
    {
        Iterations++;
        var results = new AIContent[Calls.Count];
        var succeeded = await RunAsync(results, cancellationToken).ConfigureAwait(false);
        _failing = succeeded ? 0 : _failing + 1;
        if (Iterations >= _limits.MaxIterations || _failing >= _limits.MaxFailingIterations)
        {
            Options = _offering.Clone();
            Options.Tools = null;
            Options.ToolMode = null;
        }
        else if (Options.ToolMode is RequiredChatToolMode)
        {
            // What had to be called once has been called; required again, the loop would never end.
            Options = _offering.Clone();
            Options.ToolMode = ChatToolMode.Auto;
        }

        (_exchanged ??= []).Add(new ChatMessage(ChatRole.Assistant, [.. _said]));
        _exchanged.Add(new ChatMessage(ChatRole.Tool, results));

        // A new list each time: a client may keep the one that it was given.
        List<ChatMessage> next = [.. conversation, _exchanged[^2], _exchanged[^1]];
        return next;
    }

    /// <summary>Puts the calls and results before the last answer, and the usage of all answers into it.</summary>
    public ChatResponse Complete(ChatResponse response, UsageDetails? usage)
    {
        response.Usage = usage;
        if (_exchanged is not null)
        {
            response.Messages = [.. _exchanged, .. response.Messages];
        }

        return response;
    }

    /// <summary>The answer without the calls that nobody will run.</summary>
    public static ChatResponse WithoutCalls(ChatResponse response)
    {
        foreach (var message in response.Messages)
        {
            message.Contents = [.. message.Contents.Where(static content => content is not FunctionCallContent)];
        }

        return response;
    }

    private async ValueTask<bool> RunAsync(AIContent[] results, CancellationToken cancellationToken)
    {
        var succeeded = false;
        var count = Math.Min(Calls.Count, _limits.MaxCallsPerIteration);
        if (count > 1 && Calls.TrueForAll(call => _dispatcher.Find(call.Name) is { AllowsParallelCalls: true }))
        {
            var running = new Task<ToolDispatcher.Outcome>[count];
            for (var i = 0; i < count; i++)
            {
                running[i] = FindSame(i) is >= 0 and var same ? running[same] : _dispatcher.InvokeAsync(Calls[i], isApproved: false, cancellationToken).AsTask();
            }

            var outcomes = await Task.WhenAll(running).ConfigureAwait(false);
            for (var i = 0; i < count; i++)
            {
                results[i] = new FunctionResultContent(Calls[i].CallId, outcomes[i].Text);
                succeeded |= outcomes[i].Succeeded;
            }
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                var outcome = await _dispatcher.InvokeAsync(Calls[i], isApproved: false, cancellationToken).ConfigureAwait(false);
                results[i] = new FunctionResultContent(Calls[i].CallId, outcome.Text);
                succeeded |= outcome.Succeeded;
            }
        }

        for (var i = count; i < results.Length; i++)
        {
            results[i] = new FunctionResultContent(Calls[i].CallId, string.Create(CultureInfo.InvariantCulture, $"Error: at most {count} calls at once."));
        }

        return succeeded;
    }

    // The same call twice in one answer is one call.
    private int FindSame(int index)
    {
        string? canonical = null;
        for (var i = 0; i < index; i++)
        {
            if (Calls[i].Name == Calls[index].Name && ToolArguments.TryCanonical(Calls[i]) == (canonical ??= ToolArguments.TryCanonical(Calls[index])) && canonical is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private static List<AITool> Offer(IReadOnlyList<ToolGrant> grants)
    {
        var tools = new List<AITool>(grants.Count);
        foreach (var grant in grants)
        {
            if (!tools.Exists(tool => string.Equals(tool.Name, grant.Function.Name, StringComparison.OrdinalIgnoreCase)))
            {
                tools.Add(grant.Function);
            }
        }

        return tools;
    }

    private bool Collect(AIContent content)
    {
        if (content is FunctionCallContent { InformationalOnly: false } call)
        {
            Calls.Add(call);
            _said.Add(call);
            return true;
        }

        // Only tools have results; one that a model writes would be taken for evidence.
        if (content is FunctionResultContent)
        {
            return true;
        }

        // Approvals are a person's; a model that sends one is not heard. Usage is counted elsewhere.
        if (content is not (UsageContent or ToolApprovalResponseContent or ToolApprovalRequestContent))
        {
            _said.Add(content);
        }

        return false;
    }

    private static bool HoldsApproval(ChatMessage message) =>
        message.Role == ChatRole.User && message.Contents.Any(static content => content is ToolApprovalResponseContent);
}
