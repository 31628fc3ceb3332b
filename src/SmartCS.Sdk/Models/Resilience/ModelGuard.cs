using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Hedging;
using Polly.Retry;

namespace SmartCS.Sdk.Models;

/// <summary>Limits, repeats and stops the calls to one registered model. Built once for each model; safe for concurrent use.</summary>
internal sealed class ModelGuard
{
    private static readonly ResiliencePropertyKey<ModelRequest> RequestKey = new("smartcs.request");

    private readonly string _model;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _breaker;
    private readonly ResiliencePipeline? _retries;
    private readonly CircuitBreakerStateProvider _circuit = new();
    private readonly Lock _counting = new();
    private readonly RateWindow? _requests;
    private readonly RateWindow? _tokens;
    private ModelFailure _lastFailure;
    private bool _wasLimited;

    public ModelGuard(string model, ModelResilience settings, TimeProvider time, ILogger logger)
    {
        _model = model;
        _time = time;
        _logger = logger;
        Settings = settings;
        _requests = settings.RequestsPerMinute is { } requests ? new RateWindow(requests) : null;
        _tokens = settings.TokensPerMinute is { } tokens ? new RateWindow(tokens) : null;
        _breaker = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(BreakerOptions(settings)).Build();
        _retries = settings.MaxRetries == 0 ? null : new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(RetryOptions(settings)).Build();
    }

    public ModelResilience Settings { get; }

    /// <summary>Whether a call's tokens have to be known before it is made.</summary>
    public bool CountsTokens => _tokens is not null;

    /// <summary>Whether calls are kept away at the moment.</summary>
    public bool IsOpen => _circuit.CircuitState is CircuitState.Open or CircuitState.Isolated;

    /// <summary>Makes a call, and repeats it where that helps.</summary>
    /// <param name="call">Makes one call to the vendor.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>The result; or a <see cref="ModelException"/>, or the caller's cancellation.</returns>
    public async ValueTask<Outcome<TResult>> ExecuteAsync<TResult, TRequest>(Func<ResilienceContext, TRequest, ValueTask<Outcome<TResult>>> call, TRequest request, CancellationToken cancellationToken)
        where TRequest : ModelRequest
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            if (Settings.HedgeAfter is not null)
            {
                context.Properties.Set(RequestKey, request);
            }

            // What goes well the first time, as nearly all does, does not pay for the retries.
            var outcome = await PassAsync(call, context, request).ConfigureAwait(false);
            if (outcome.Exception is null)
            {
                return outcome;
            }

            if (_retries is not null && IsRepeatable(outcome.Exception, request))
            {
                context.Properties.Set(RequestKey, request);
                outcome = await _retries.ExecuteOutcomeAsync(Repeat, context, new Repetition<TResult, TRequest>(this, call, request, outcome)).ConfigureAwait(false);
            }

            return outcome.Exception is null or ModelException ? outcome : Outcome.FromException<TResult>(Explain(outcome.Exception, cancellationToken));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Makes what has a call made a second time beside the first when the first takes long; null where that is not wanted.</summary>
    public ResiliencePipeline<TResult>? NewHedge<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TResult>() => Settings.HedgeAfter is not { } delay ? null : new ResiliencePipelineBuilder<TResult> { TimeProvider = _time }
        .AddHedging(new HedgingStrategyOptions<TResult>
        {
            Delay = delay,
            MaxHedgedAttempts = 1,
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception is ModelException { IsTransient: true } or OwnLimitException),

            // A call that failed is for the retries to repeat, after their wait.
            ActionGenerator = args => args.PrimaryContext.Properties.TryGetValue(RequestKey, out var request) && request.TryHedge() ? Hedged(args) : null,
        })
        .Build();

    /// <summary>Counts a call that is about to be made; false where a limit keeps it away.</summary>
    public bool TryEnter(ModelRequest request)
    {
        if ((_requests is not null || _tokens is not null) && !TryCount(request.Tokens))
        {
            return false;
        }

        request.Begin();
        return true;
    }

    /// <summary>Counts what a call spent beyond what it was expected to.</summary>
    public void CountSpent(long tokens)
    {
        if (_tokens is not null && tokens != 0)
        {
            lock (_counting)
            {
                _tokens.Add(tokens, _time.GetUtcNow());
            }
        }
    }

    /// <summary>Takes in how an answer ended whose beginning was not counted: well, or broken off by a failure.</summary>
    public void CountEnd(ModelRequest request, ModelException? failure)
    {
        if (request.CountsAtEnd || failure is not null)
        {
            Count(failure);
        }
    }

    /// <summary>The time that is left for a request.</summary>
    public TimeSpan Remaining(ModelRequest request) => Settings.Timeout - _time.GetElapsedTime(request.StartedAt);

    /// <summary>Makes one call if the circuit lets it pass.</summary>
    private ValueTask<Outcome<TResult>> PassAsync<TResult, TRequest>(Func<ResilienceContext, TRequest, ValueTask<Outcome<TResult>>> call, ResilienceContext context, TRequest request)
        where TRequest : ModelRequest
    {
        // Were a stream a success as soon as it begins, a vendor that breaks off every answer would fail in half of its calls at most.
        // A circuit that is not closed has to know at once whether the vendor is back.
        request.CountsAtEnd = request.IsStreamed && _circuit.CircuitState == CircuitState.Closed;
        return request.CountsAtEnd ? BeginAsync(call, context, request) : _breaker.ExecuteOutcomeAsync(call, context, request);
    }

    private async ValueTask<Outcome<TResult>> BeginAsync<TResult, TRequest>(Func<ResilienceContext, TRequest, ValueTask<Outcome<TResult>>> call, ResilienceContext context, TRequest request)
    {
        var outcome = await call(context, request).ConfigureAwait(false);
        if (outcome.Exception is ModelException failure)
        {
            Count(failure);
        }

        return outcome;
    }

    private void Count(ModelException? failure)
    {
        // An open circuit waits for its own try, and is not closed or kept open by a call from before.
        if (_circuit.CircuitState != CircuitState.Closed)
        {
            return;
        }

        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false);
        var counted = _breaker.ExecuteOutcomeAsync(static (_, state) => ValueTask.FromResult(state is null ? Outcome.FromResult(true) : Outcome.FromException<bool>(state)), context, failure);
        if (counted.IsCompletedSuccessfully)
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Func<ValueTask<Outcome<TResult>>> Hedged<TResult>(HedgingActionGeneratorArguments<TResult> args)
    {
        ModelLog.Hedged(_logger, _model, Settings.HedgeAfter!.Value);
        return () => args.Callback(args.ActionContext);
    }

    private Exception Explain(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OwnLimitException => new ModelException(ModelFailure.RateLimited, $"Model '{_model}' was not called: its limit of requests or tokens a minute is reached."),
        BrokenCircuitException => new ModelException(ModelFailure.CircuitOpen, $"Model '{_model}' was not called: too many calls to it failed lately."),
        OperationCanceledException when cancellationToken.IsCancellationRequested => exception,
        _ => ModelFailures.From(exception, _model),
    };

    private bool TryCount(int tokens)
    {
        string? reached;
        lock (_counting)
        {
            var now = _time.GetUtcNow();
            reached = _requests?.Fits(1, now) == false ? "requests a minute" : _tokens?.Fits(tokens, now) == false ? "tokens a minute" : null;
            if (reached is null)
            {
                _requests?.Add(1, now);
                _tokens?.Add(tokens, now);
                _wasLimited = false;
                return true;
            }

            if (_wasLimited)
            {
                return false;
            }

            _wasLimited = true;
        }

        // Once for each time that the limit is reached, not for each call that it keeps away.
        ModelLog.RateLimited(_logger, _model, reached);
        return false;
    }

    private RetryStrategyOptions RetryOptions(ModelResilience settings) => new()
    {
        MaxRetryAttempts = settings.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = settings.RetryDelay,
        MaxDelay = settings.MaxRetryDelay,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is not null && args.Context.Properties.TryGetValue(RequestKey, out var request) && IsRepeatable(args.Outcome.Exception, request)),
        DelayGenerator = static args => ValueTask.FromResult((args.Outcome.Exception as ModelException)?.RetryAfter),
        OnRetry = args =>
        {
            ModelLog.Retried(_logger, _model, (args.Outcome.Exception as ModelException)?.Failure ?? ModelFailure.Unknown, args.RetryDelay);
            return default;
        },
    };

    /// <summary>Whether a call that failed may do better the next time, soon enough.</summary>
    private bool IsRepeatable(Exception exception, ModelRequest request) =>
        exception is ModelException { IsTransient: true } failure
        && failure.RetryAfter.GetValueOrDefault() <= Settings.MaxRetryDelay
        && Remaining(request) > (failure.RetryAfter ?? Settings.RetryDelay);

    // The retries begin with the call that was made already.
    private static ValueTask<Outcome<TResult>> Repeat<TResult, TRequest>(ResilienceContext context, Repetition<TResult, TRequest> repetition)
        where TRequest : ModelRequest =>
        repetition.TakeFirst(out var first) ? ValueTask.FromResult(first) : repetition.Guard.PassAsync(repetition.Call, context, repetition.Request);

    private CircuitBreakerStrategyOptions BreakerOptions(ModelResilience settings) => new()
    {
        FailureRatio = settings.FailureRatio,
        MinimumThroughput = settings.MinimumThroughput,
        SamplingDuration = settings.SamplingDuration,
        BreakDuration = settings.BreakDuration,
        StateProvider = _circuit,
        ShouldHandle = args => ValueTask.FromResult(Counts(args.Outcome.Exception)),
        OnOpened = args =>
        {
            ModelLog.CircuitOpened(_logger, _model, _lastFailure, args.BreakDuration);
            ModelTelemetry.CircuitChanged(_model, "open");
            return default;
        },
        OnHalfOpened = _ =>
        {
            ModelLog.CircuitHalfOpened(_logger, _model);
            ModelTelemetry.CircuitChanged(_model, "half_open");
            return default;
        },
        OnClosed = _ =>
        {
            ModelLog.CircuitClosed(_logger, _model);
            ModelTelemetry.CircuitChanged(_model, "closed");
            return default;
        },
    };

    private bool Counts(Exception? exception)
    {
        if (exception is ModelException failure && ModelFailures.IsOfTheVendor(failure.Failure))
        {
            _lastFailure = failure.Failure;
            return true;
        }

        // The one call that tries a broken model out says nothing when it was given up or kept away by a limit; the circuit stays open then.
        return exception is OperationCanceledException or OwnLimitException && _circuit.CircuitState == CircuitState.HalfOpen;
    }

    private sealed class Repetition<TResult, TRequest>(ModelGuard guard, Func<ResilienceContext, TRequest, ValueTask<Outcome<TResult>>> call, TRequest request, Outcome<TResult> first)
        where TRequest : ModelRequest
    {
        private bool _isTaken;

        public ModelGuard Guard => guard;

        public Func<ResilienceContext, TRequest, ValueTask<Outcome<TResult>>> Call => call;

        public TRequest Request => request;

        public bool TakeFirst(out Outcome<TResult> outcome)
        {
            outcome = first;
            var isFirst = !_isTaken;
            _isTaken = true;
            return isFirst;
        }
    }
}
