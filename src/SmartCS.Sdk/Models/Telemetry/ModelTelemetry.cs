using System.Diagnostics;
using System.Diagnostics.Metrics;
using static SmartCS.Sdk.Models.GenAiConventions;

namespace SmartCS.Sdk.Models;

/// <summary>What is traced and measured of calls to models. Costs next to nothing where nobody listens.</summary>
internal static class ModelTelemetry
{
    private const string Failovers = "smartcs.model.failovers";
    private const string CircuitChanges = "smartcs.model.circuit.transitions";
    private const string Merchant = "smartcs.merchant.id";
    private const string Purpose = "smartcs.model.purpose";
    private const string Registered = "smartcs.model.name";
    private const string Calls = "smartcs.model.calls";
    private const string Attempts = "smartcs.model.attempts";
    private const string State = "smartcs.circuit.state";

    private static readonly string[] PurposeNames = Enum.GetNames<ModelPurpose>();
    private static readonly ActivitySource Source = new(SmartCustomerServiceTelemetry.ActivitySource);
    private static readonly Meter Meter = new(SmartCustomerServiceTelemetry.Meter);

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram(OperationDuration, "s", "How long a model took, its retries included.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBuckets });

    private static readonly Histogram<double> FirstChunk =
        Meter.CreateHistogram(TimeToFirstChunk, "s", "How long a model took to the first content of a stream.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBuckets });

    private static readonly Histogram<long> Tokens =
        Meter.CreateHistogram(TokenUsage, "{token}", "Tokens read and written.", advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = TokenBuckets });

    private static readonly Histogram<double> ToFirstSentence =
        Meter.CreateHistogram("smartcs.turn.time_to_first_sentence", "s", "How long a shopper waited for the first verified sentence.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBuckets });

    private static readonly Counter<long> FailoverCount = Meter.CreateCounter<long>(Failovers, "{failover}", "Times that a model failed and the next one was asked.");

    private static readonly Counter<long> CircuitCount = Meter.CreateCounter<long>(CircuitChanges, "{transition}", "Times that a model's circuit opened, half opened or closed.");

    /// <summary>Measures the wait for the first sentence of a turn.</summary>
    public static void FirstSentence(TimeSpan elapsed) => ToFirstSentence.Record(elapsed.TotalSeconds);

    /// <summary>Whether anybody traces.</summary>
    public static bool HasListeners => Source.HasListeners();

    /// <summary>Begins the activity of a call; null where nobody listens.</summary>
    public static Activity? StartCall(ModelCall? call)
    {
        if (call is null || !Source.HasListeners() || Source.StartActivity("models", ActivityKind.Internal) is not { } activity)
        {
            return null;
        }

        activity.DisplayName = $"models {PurposeNames[(int)call.Purpose]}";
        activity.SetTag(Merchant, call.Profile.Id.Value);
        activity.SetTag(Purpose, PurposeNames[(int)call.Purpose]);
        if (call.Conversation is { } conversation)
        {
            activity.SetTag(Conversation, conversation.Value);
        }

        return activity;
    }

    /// <summary>Ends the activity of a call.</summary>
    public static void EndCall(Activity activity, ModelCall call, int attemptsBefore, Exception? exception)
    {
        activity.SetTag(Attempts, call.Attempts.Count - attemptsBefore);
        if (exception is not null)
        {
            SetError(activity, exception is ModelException failure ? failure.Failure.ToString() : exception.GetType().FullName);
        }

        activity.Dispose();
    }

    /// <summary>Begins the activity of asking one model; null where nobody listens.</summary>
    public static Activity? StartAttempt(string operation, string model, string vendor, string? modelId, ModelPurpose purpose)
    {
        if (!Source.HasListeners() || Source.StartActivity(operation, ActivityKind.Client) is not { } activity)
        {
            return null;
        }

        activity.DisplayName = $"{operation} {modelId ?? model}";
        activity.SetTag(OperationName, operation);
        activity.SetTag(ProviderName, vendor);
        activity.SetTag(RequestModel, modelId ?? model);
        activity.SetTag(Registered, model);
        activity.SetTag(Purpose, PurposeNames[(int)purpose]);
        return activity;
    }

    /// <summary>Ends the activity of asking one model, and measures it.</summary>
    public static void EndAttempt(string operation, string vendor, string? modelId, ModelAttempt attempt, Activity? activity, string? responseModel)
    {
        if (activity is not null)
        {
            Describe(activity, attempt, responseModel);
            activity.Dispose();
        }

        if (!Duration.Enabled && !Tokens.Enabled && !FirstChunk.Enabled)
        {
            return;
        }

        var tags = new TagList
        {
            { OperationName, operation },
            { ProviderName, vendor },
            { RequestModel, modelId ?? attempt.Model },
            { Registered, attempt.Model },
        };
        Measure(tags, attempt);
    }

    public static void FailedOver(string model, ModelFailure failure)
    {
        if (FailoverCount.Enabled)
        {
            FailoverCount.Add(1, KeyValuePair.Create<string, object?>(Registered, model), KeyValuePair.Create<string, object?>(ErrorType, failure.ToString()));
        }
    }

    public static void CircuitChanged(string model, string state)
    {
        if (CircuitCount.Enabled)
        {
            CircuitCount.Add(1, KeyValuePair.Create<string, object?>(Registered, model), KeyValuePair.Create<string, object?>(State, state));
        }
    }

    private static void Measure(TagList tags, ModelAttempt attempt)
    {
        if (attempt.Usage is { } usage)
        {
            Tokens.Record(usage.InputTokenCount ?? 0, [.. tags, KeyValuePair.Create<string, object?>(TokenType, Input)]);
            Tokens.Record(usage.OutputTokenCount ?? 0, [.. tags, KeyValuePair.Create<string, object?>(TokenType, Output)]);
        }

        if (attempt.FirstToken is { } firstToken)
        {
            FirstChunk.Record(firstToken.TotalSeconds, tags);
        }

        if (attempt.Failure is { } failure)
        {
            tags.Add(ErrorType, failure.ToString());
        }

        Duration.Record(attempt.Elapsed.TotalSeconds, tags);
    }

    private static void Describe(Activity activity, ModelAttempt attempt, string? responseModel)
    {
        activity.SetTag(Calls, attempt.Calls);
        if (responseModel is not null)
        {
            activity.SetTag(ResponseModel, responseModel);
        }

        if (attempt.Usage is { } usage)
        {
            activity.SetTag(InputTokens, usage.InputTokenCount);
            activity.SetTag(OutputTokens, usage.OutputTokenCount);
        }

        if (attempt.FirstToken is { } firstToken)
        {
            activity.SetTag(ResponseTimeToFirstChunk, firstToken.TotalSeconds);
        }

        if (attempt.Failure is { } failure)
        {
            SetError(activity, failure.ToString());
        }
    }

    private static void SetError(Activity activity, string? kind)
    {
        activity.SetTag(ErrorType, kind);
        activity.SetStatus(ActivityStatusCode.Error);
    }
}
