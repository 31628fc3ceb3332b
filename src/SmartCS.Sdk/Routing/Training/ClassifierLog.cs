using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Routing;

/// <summary>The log events of merchants' classifiers.</summary>
internal static partial class ClassifierLog
{
    [LoggerMessage(EventId = 1850, EventName = "ClassifierTrained", Level = LogLevel.Information, Message = "The classifier of merchant '{Merchant}' was trained from {Examples} examples of {Intents} intents in {Milliseconds:F0} ms.")]
    public static partial void Trained(ILogger logger, MerchantId merchant, int examples, int intents, double milliseconds);

    [LoggerMessage(EventId = 1851, EventName = "ClassifierTrainingFailed", Level = LogLevel.Warning, Message = "The classifier of merchant '{Merchant}' could not be trained ({Failure}); what was in service before stays so.")]
    public static partial void TrainingFailed(ILogger logger, MerchantId merchant, string failure);

    [LoggerMessage(EventId = 1852, EventName = "ClassifierFileUnusable", Level = LogLevel.Warning, Message = "The classifier file '{File}' cannot be used ({Failure}); the classifier is trained again where its examples are known.")]
    public static partial void FileUnusable(ILogger logger, string file, string failure);

    [LoggerMessage(EventId = 1853, EventName = "ClassifierFileNotKept", Level = LogLevel.Warning, Message = "A classifier could not be kept in '{Folder}' ({Failure}); it stays in memory only.")]
    public static partial void FileNotKept(ILogger logger, string folder, string failure);

    [LoggerMessage(EventId = 1854, EventName = "ClassifierExamplesLeftOut", Level = LogLevel.Warning, Message = "The examples of merchant '{Merchant}' have {Count} problems; intents without any example: {Intents}.")]
    public static partial void Warned(ILogger logger, MerchantId merchant, int count, string intents);

    [LoggerMessage(EventId = 1855, EventName = "ClassifiersDropped", Level = LogLevel.Debug, Message = "{Count} classifiers that were used least recently were dropped from memory.")]
    public static partial void Dropped(ILogger logger, int count);
}
