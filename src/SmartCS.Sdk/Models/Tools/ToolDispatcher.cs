using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Models;

/// <summary>Runs the calls of one turn: only what is granted, with checked arguments, in time, and within the budget for results.</summary>
internal sealed class ToolDispatcher(IReadOnlyList<ToolGrant> grants, ToolContext context, IPersonalDataShield? shield, TimeProvider time, ILogger logger)
{
    /// <summary>What every text begins with that is no result.</summary>
    public const string ErrorPrefix = "Error: ";

    private readonly List<Done> _done = [];

    private readonly record struct Done(string Tool, AIFunctionArguments Arguments, Outcome Outcome);

    /// <summary>What became of one call: the text for the model.</summary>
    internal readonly record struct Outcome(string Text, bool Succeeded);

    /// <summary>The grant that a call asks for; null where the name is not granted.</summary>
    public ToolGrant? Find(string name)
    {
        foreach (var grant in grants)
        {
            if (string.Equals(grant.Function.Name, name, StringComparison.Ordinal))
            {
                return grant;
            }
        }

        return null;
    }

    public async ValueTask<Outcome> InvokeAsync(FunctionCallContent call, bool isApproved, CancellationToken cancellationToken)
    {
        var grant = Find(call.Name);
        if (grant is null)
        {
            ToolLog.NotGranted(logger, context.Merchant);
            return Refused("there is no such tool");
        }

        if (call.Exception is not null)
        {
            return Refused("the arguments are not valid JSON");
        }

        if (ToolApprovals.IsRequiredBy(grant) && !isApproved)
        {
            return Refused("a person has to approve this call first");
        }

        AIFunctionArguments arguments;
        try
        {
            arguments = ToolArguments.Restore(call.Arguments, shield);
            if (ToolSchema.Of(grant.Function).FindProblem(arguments) is { } problem)
            {
                return Refused(problem);
            }

            if (Repeated(call.Name, arguments) is { } known)
            {
                return known;
            }
        }
        catch (Exception exception) when (ToolArguments.IsUnreadable(exception))
        {
            return Refused("the arguments are not valid JSON");
        }

        if (!await IsStillGrantedAsync(grant, cancellationToken).ConfigureAwait(false))
        {
            ToolLog.NotGranted(logger, context.Merchant);
            return Refused("the tool is no longer available");
        }

        arguments.Context = new Dictionary<object, object?>(1) { [typeof(ToolContext)] = context };
        return await RunAsync(grant, arguments, cancellationToken).ConfigureAwait(false);
    }

    // A right that cannot be checked is none.
    private async ValueTask<bool> IsStillGrantedAsync(ToolGrant grant, CancellationToken cancellationToken)
    {
        try
        {
            return grant.IsStillGrantedAsync is not { } ask || await ask(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            ToolLog.Failed(logger, context.Merchant, grant.Function.Name, exception.GetType().Name);
            return false;
        }
    }

    private async ValueTask<Outcome> RunAsync(ToolGrant grant, AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(grant.Timeout, time);
        using var linked = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken) : null;
        var token = linked?.Token ?? limited.Token;
        try
        {
            var running = grant.Function.InvokeAsync(arguments, token);

            // A tool that does not heed cancellation is left behind; the turn goes on without it.
            var result = running.IsCompletedSuccessfully ? running.Result : await running.AsTask().WaitAsync(token).ConfigureAwait(false);
            return Note(grant, arguments, new Outcome(ToolText.Of(result, grant.MaxResultTokens, shield), true));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (limited.IsCancellationRequested)
            {
                ToolLog.TimedOut(logger, context.Merchant, grant.Function.Name, grant.Timeout.TotalMilliseconds);

                // It may still do its work, so that asking again would do it twice.
                return Note(grant, arguments, Refused("the tool did not answer in time"));
            }

            // What an exception says may be anybody's data, unless it says itself that it is not.
            ToolLog.Failed(logger, context.Merchant, grant.Function.Name, exception.GetType().Name);
            return Refused(exception is SmartCustomerServiceException { IsSafeToShow: true } ? shield?.Mask(exception.Message) ?? exception.Message : "the tool failed");
        }
    }

    // A model that asks the same again in one turn gets the same result: nothing is done twice.
    private Outcome? Repeated(string tool, AIFunctionArguments arguments)
    {
        lock (_done)
        {
            string? canonical = null;
            foreach (var done in _done)
            {
                if (done.Tool == tool && ToolArguments.Canonical(tool, done.Arguments) == (canonical ??= ToolArguments.Canonical(tool, arguments)))
                {
                    return done.Outcome;
                }
            }

            return null;
        }
    }

    private Outcome Note(ToolGrant grant, AIFunctionArguments arguments, Outcome outcome)
    {
        lock (_done)
        {
            _done.Add(new Done(grant.Function.Name, arguments, outcome));
        }

        return outcome;
    }

    private static Outcome Refused(string reason) => new($"{ErrorPrefix}{reason}.", false);
}
