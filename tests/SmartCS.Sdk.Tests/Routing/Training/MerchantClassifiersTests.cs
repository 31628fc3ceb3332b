using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Training;

public sealed partial class MerchantClassifiersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartcs-classifiers-");
    private readonly ManualTimeProvider _time = new();
    private readonly GatedTraining _training = new();
    private readonly ListLogger<MerchantClassifiers> _log = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task FindAsync_FirstUse_TrainsWhatTheMerchantSays()
    {
        using var classifiers = new MerchantClassifiers();
        var profile = Profile("acme", ("engraving", ["engrave my ring", "can you engrave a name", "engraving on metal", "能刻字吗", "戒指刻字"]), ("roofs", ["repair my roof", "roof is leaking", "new roof please", "修屋顶", "屋顶漏水"]));
        var classifier = await classifiers.FindAsync(profile, Cancellation) ?? await ReadyAsync(classifiers, profile);

        Assert.Equal(["engraving", "roofs"], classifier.Intents);
        Assert.Equal("engraving", classifier.Classify("could you engrave my watch").Intent);
        Assert.Equal("roofs", classifier.Classify("屋顶漏水了").Intent);
        Assert.Equal(1, classifiers.LoadedClassifiers);
        Assert.InRange(classifiers.MemoryBytes, 1, 1 << 20);
    }

    [Fact]
    public async Task FindAsync_SameExamples_AreTrainedOnceForAllMerchants()
    {
        using var classifiers = Create();
        var merchants = Enumerable.Range(0, 20).Select(static i => Profile($"m{i}", ("a", ["one", "two"]), ("b", ["three"]))).ToList();
        var finding = merchants.ConvertAll(profile => Task.Run(() => classifiers.FindAsync(profile, Cancellation).AsTask(), Cancellation));
        (await _training.NextAsync(Cancellation)).Finish();
        var found = await Task.WhenAll(finding);

        Assert.All(found, classifier => Assert.Same(found[0], classifier));
        Assert.NotNull(found[0]);
        Assert.Equal(1, _training.Count);
        Assert.Equal(1, classifiers.LoadedClassifiers);
    }

    [Fact]
    public async Task FindAsync_Ready_AllocatesNothing()
    {
        using var classifiers = Create();
        var profile = Profile("acme", ("a", ["one"]));
        await TrainAsync(classifiers, profile);
        Assert.True(IsReady(classifiers.FindAsync(profile, CancellationToken.None)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isReady = IsReady(classifiers.FindAsync(profile, CancellationToken.None));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(isReady);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public async Task FindAsync_OwnIntentsAreStillLearnt_TheBuiltInOnesAreKnown()
    {
        using var classifiers = Create();
        var own = Profile("acme", ("a", ["one"]));
        var profile = own with { Routing = own.Routing with { BuiltInIntents = true } };
        var waiting = classifiers.FindAsync(profile, Cancellation).AsTask();
        var run = await _training.NextAsync(Cancellation);
        _time.Advance(TimeSpan.FromSeconds(3));
        var meanwhile = await waiting;
        run.Finish();
        await classifiers.EndedAsync(profile);
        var learnt = await classifiers.FindAsync(profile, Cancellation);

        Assert.Equal("order_status", meanwhile?.Classify("where is my order").Intent);
        Assert.NotSame(meanwhile, learnt);
    }

    [Fact]
    public async Task FindAsync_TrainingTakesLongerThanPatience_GoesOnWithout()
    {
        using var classifiers = Create();
        var profile = Profile("acme", ("a", ["one"]));
        var waiting = classifiers.FindAsync(profile, Cancellation).AsTask();
        var run = await _training.NextAsync(Cancellation);
        _time.Advance(TimeSpan.FromSeconds(1));
        var second = classifiers.FindAsync(profile, Cancellation).AsTask();
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await waiting);
        Assert.Null(await second);

        // A turn that comes later does not wait at all.
        var third = classifiers.FindAsync(profile, Cancellation).AsTask();
        Assert.True(third.IsCompleted);
        Assert.Null(await third);
        Assert.Equal(ClassifierState.Training, classifiers.Report(profile).State);

        run.Finish();
        await classifiers.EndedAsync(profile);
        Assert.NotNull(await classifiers.FindAsync(profile, Cancellation));
        Assert.Equal(1, _training.Count);
    }

    [Fact]
    public async Task FindAsync_ExamplesChange_ThePreviousServesUntilTheNewIsReady()
    {
        using var classifiers = Create();
        var old = Profile("acme", ("a", ["one"]));
        var changed = Profile("acme", ("a", ["one", "two"]));
        var previous = await TrainAsync(classifiers, old);

        var found = classifiers.FindAsync(changed, Cancellation).AsTask();
        Assert.True(found.IsCompletedSuccessfully);
        Assert.Same(previous, await found);
        var run = await _training.NextAsync(Cancellation);
        Assert.Same(previous, run.Request.Previous);
        Assert.Same(previous, await classifiers.FindAsync(changed, Cancellation));

        var ended = classifiers.EndedAsync(changed);
        run.Finish();
        await ended;
        var current = await classifiers.FindAsync(changed, Cancellation);
        Assert.NotSame(previous, current);
        Assert.Equal(2, _training.Count);
    }

    [Fact]
    public async Task FindAsync_OtherMerchant_DoesNotGetThePreviousOne()
    {
        using var classifiers = Create();
        await TrainAsync(classifiers, Profile("acme", ("a", ["one"])));
        var other = classifiers.FindAsync(Profile("other", ("b", ["two"])), Cancellation).AsTask();
        var run = await _training.NextAsync(Cancellation);

        Assert.False(other.IsCompleted);
        Assert.Null(run.Request.Previous);
        run.Finish();
        Assert.Equal(["b"], (await other)!.Intents);
    }

    [Fact]
    public async Task FindAsync_TrainingFails_ThePreviousStaysAndItIsTriedAgainInAMinute()
    {
        using var classifiers = Create();
        var changed = Profile("acme", ("a", ["one", "two"]));
        var previous = await TrainAsync(classifiers, Profile("acme", ("a", ["one"])));
        Assert.Same(previous, await classifiers.FindAsync(changed, Cancellation));
        var ended = classifiers.EndedAsync(changed);
        (await _training.NextAsync(Cancellation)).Fail();
        await ended;

        Assert.Equal(ClassifierState.Failed, classifiers.Report(changed).State);
        Assert.Contains(_log.Entries, static entry => entry is { Level: LogLevel.Warning, EventId: 1851 } && entry.Text.Contains("'acme'", StringComparison.Ordinal));
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Same(previous, await classifiers.FindAsync(changed, Cancellation));
        Assert.Equal(2, _training.Count);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(previous, await classifiers.FindAsync(changed, Cancellation));
        ended = classifiers.EndedAsync(changed);
        (await _training.NextAsync(Cancellation)).Finish();
        await ended;
        Assert.NotSame(previous, await classifiers.FindAsync(changed, Cancellation));
        Assert.Equal(ClassifierState.Ready, classifiers.Report(changed).State);
    }

    [Fact]
    public async Task FindAsync_FirstTrainingFails_GoesOnWithout()
    {
        using var classifiers = Create();
        var profile = Profile("acme", ("a", ["one"]));
        var waiting = classifiers.FindAsync(profile, Cancellation).AsTask();
        (await _training.NextAsync(Cancellation)).Fail();

        Assert.Null(await waiting);
        Assert.Null(await classifiers.FindAsync(profile, Cancellation));
        Assert.Equal(1, _training.Count);
    }

    [Fact]
    public async Task FindAsync_NoExamples_IsNothing()
    {
        using var classifiers = Create();
        var profile = Profile("acme", ("a", []));

        Assert.Null(await classifiers.FindAsync(profile, Cancellation));
        Assert.Equal(0, _training.Count);
        Assert.Equal(ClassifierState.NoExamples, classifiers.Report(profile).State);
    }

    [Fact]
    public async Task FindAsync_CancelledWait_LeavesTheTraining()
    {
        using var classifiers = Create();
        var profile = Profile("acme", ("a", ["one"]));
        using var cancellation = new CancellationTokenSource();
        var waiting = classifiers.FindAsync(profile, cancellation.Token).AsTask();
        var run = await _training.NextAsync(Cancellation);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        run.Finish();
        await classifiers.EndedAsync(profile);
        Assert.NotNull(await classifiers.FindAsync(profile, Cancellation));
    }

    [Fact]
    public async Task Dispose_TrainingUnderWay_IsStopped()
    {
        var classifiers = Create();
        var profile = Profile("acme", ("a", ["one"]));
        var waiting = classifiers.FindAsync(profile, Cancellation).AsTask();
        await _training.NextAsync(Cancellation);
        classifiers.Dispose();

        Assert.Null(await waiting);
        Assert.Null(await classifiers.FindAsync(Profile("other", ("b", ["two"])), Cancellation));
        Assert.Equal(1, _training.Count);
        Assert.DoesNotContain(_log.Entries, static entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Report_IntentWithoutExamples_IsAWarningUnlessARuleNamesIt()
    {
        using var classifiers = Create();
        var profile = Profile("acme", ("a", ["one"]), ("b", []), ("c", []));
        profile = profile with { Routing = profile.Routing with { Rules = [new RoutingRule { Intent = "b", Phrases = ["three"] }] } };
        Assert.Equal(ClassifierState.Idle, classifiers.Report(profile).State);
        await TrainAsync(classifiers, profile);
        var report = classifiers.Report(profile);

        Assert.Equal(3, report.Intents);
        Assert.Equal(1, report.Examples);
        Assert.Equal(new IntentTrainingWarning(IntentTrainingWarningKind.IntentWithoutExamples, "c", string.Empty), Assert.Single(report.Warnings));
        Assert.Contains(_log.Entries, static entry => entry is { Level: LogLevel.Warning, EventId: 1854 } && entry.Text.EndsWith("without any example: c.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FindAsync_ManyTurnsWhileExamplesChange_AlwaysServesAndTrainsEachSetOnce()
    {
        using var classifiers = new MerchantClassifiers(new SmartCustomerServiceOptions { ClassifierMemoryLimit = 20_000 }, _time, _log, TrainingRequest.TrainAsync);
        var versions = Enumerable.Range(0, 8).Select(static i => Profile("acme", ("a", [$"example {i}", "one"]), ("b", ["two"]))).ToList();
        Assert.NotNull(await ReadyAsync(classifiers, versions[0]));
        var turns = Enumerable.Range(0, 8).Select(worker => Task.Run(
            async () =>
            {
                for (var i = 0; i < 400; i++)
                {
                    var classifier = await classifiers.FindAsync(versions[Math.Min(7, (i + worker) / 50)], Cancellation);
                    Assert.Equal(["a", "b"], classifier!.Intents);
                }
            },
            Cancellation));
        await Task.WhenAll(turns);
        var last = await ReadyAsync(classifiers, versions[7]);

        Assert.Same(last, await classifiers.FindAsync(versions[7], Cancellation));
        Assert.DoesNotContain(_log.Entries, static entry => entry.EventId == 1851);
    }

    [Fact]
    public void AddSmartCustomerService_Alone_HasOneServiceOfClassifiers()
    {
        using var provider = new ServiceCollection().AddSmartCustomerService().Services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<MerchantClassifiers>(), provider.GetRequiredService<MerchantClassifiers>());
    }

    private static MerchantProfile Profile(string merchant, params (string Id, string[] Examples)[] intents) => new()
    {
        Id = merchant,
        Routing = new RoutingSettings
        {
            BuiltInIntents = false,
            Intents = [.. intents.Select(static intent => new IntentDefinition { Id = intent.Id, Examples = intent.Examples })],
        },
    };

    private static bool IsReady(ValueTask<IntentClassifier?> finding) => finding.IsCompletedSuccessfully;

    private static async Task<IntentClassifier> ReadyAsync(MerchantClassifiers classifiers, MerchantProfile profile)
    {
        await classifiers.FindAsync(profile, Cancellation);
        await classifiers.EndedAsync(profile);
        return (await classifiers.FindAsync(profile, Cancellation))!;
    }

    private MerchantClassifiers Create(long memoryLimit = 1 << 28, string? folder = null) =>
        new(new SmartCustomerServiceOptions { ClassifierMemoryLimit = memoryLimit, ClassifierFolder = folder }, _time, _log, _training.TrainAsync);

    private async Task<IntentClassifier> TrainAsync(MerchantClassifiers classifiers, MerchantProfile profile)
    {
        var finding = classifiers.FindAsync(profile, Cancellation).AsTask();
        var ended = classifiers.EndedAsync(profile);
        (await _training.NextAsync(Cancellation)).Finish();
        await ended;
        await finding;
        return (await classifiers.FindAsync(profile, Cancellation))!;
    }
}
