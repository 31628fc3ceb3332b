using System.Diagnostics;

namespace SmartCS.Sdk.Models;

/// <summary>What is measured of calls to models.</summary>
internal static class ModelTelemetry
{
    public static Activity? StartAttempt(ChatModel model, ModelCall call)
    {
        _ = model;
        _ = call;
        return null;
    }

    public static void Ended(ChatModel model, ModelAttempt attempt, Activity? activity, string? responseModel)
    {
        _ = model;
        _ = attempt;
        _ = responseModel;
        activity?.Dispose();
    }

    public static void FailedOver(string model, ModelFailure failure)
    {
        _ = model;
        _ = failure;
    }
}
