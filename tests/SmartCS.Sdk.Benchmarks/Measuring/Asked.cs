namespace SmartCS.Sdk.Benchmarks.Measuring;

/// <summary>The figures that are asked of the SDK. Times in microseconds.</summary>
internal static class Asked
{
    public const double BuildSeconds = 2;
    public const double BuildMegabytes = 200;
    public const double OpenSeconds = 3;
    public const double SearchP50 = 60;
    public const double SearchP99 = 600;
    public const double SnippetsP50 = 200;
    public const double SnippetsP99 = 1_500;
    public const double TitleP50 = 1_500;
    public const double RatioToFts5 = 5;
    public const double Vectors20KP50 = 1_500;
    public const double Vectors100KP50 = 4_000;
    public const double Vectors100KGoalP50 = 1_000;
    public const double VectorRecall = 0.98;
    public const double RoutingP50 = 100;
    public const double TurnP50 = 250;
    public const double TurnKilobytes = 16;
    public const double Turn50To10 = 1.3;
    public const double UpsertP99 = 50_000;
    public const double ModelTurnMicroseconds = 15;
    public const double ModelTurnBytes = 14 * 1_024;
    public const double CacheHit = 10;
    public const double ToolCallMicroseconds = 3;
    public const double ToolCallBytes = 4_096;
    public const double PrivacyRecall = 0.995;
    public const double PrivacyAddressRecall = 0.90;
    public const double PrivacyPrecision = 0.98;
    public const double PrivacyMegabytes = 50;
    public const double PrivacyHostileRatio = 3;
    public const double PrivacyNothingNanoseconds = 1_000;
    public const double PrivacyNothingBytes = 500;
    public const double PipelineMicroseconds = 1;
    public const double PipelineBytes = 1_024;
    public const double StreamMicroseconds = 60;
    public const double OpenCircuitP99 = 1_000;
    public const int FailoverTurns = 10_000;
    public const double FailoverAddedP99 = 1_000;
    public const int ConcurrentStreams = 2_000;
    public const double StreamTurnP99Seconds = 2.6;
    public const double StreamMegabytes = 400;
    public const double FalseAccept = 0.02;
    public const double FalseReject = 0.15;
    public const double GeneratorMicroseconds = 15;
    public const double GeneratorKilobytes = 14;
    public const double SentimentAccuracy = 0.85;
    public const double ToneMicroseconds = 5;
    public const double DriftSeconds = 2;
    public const double SlotsF1 = 0.95;
    public const double SlotsMicroseconds = 10;
    public const double SlotsHostileMilliseconds = 100;
    public const double BuiltInAccuracy = 0.90;
    public const int Classifiers = 1_000;
    public const double ClassifiersMegabytes = 1_000;
}
