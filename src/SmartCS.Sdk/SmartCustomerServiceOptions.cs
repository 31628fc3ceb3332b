namespace SmartCS.Sdk;

/// <summary>Settings of the whole process; what differs by merchant is in <see cref="Merchants.MerchantProfile"/>.</summary>
public sealed class SmartCustomerServiceOptions
{
    /// <summary>
    /// How long a write of another process may stay unseen, 0 to 1 hour. A turn looks at the record's head when the last
    /// look is older than this; writes of this process are always seen at once. Default 1 second.
    /// </summary>
    public TimeSpan KnowledgeFreshness { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How much memory the in-process indexes of all merchants may take together, in bytes, 1 MiB to 1 TiB. Those used
    /// least recently are dropped first and loaded again on their next use. Default 1 GiB.
    /// </summary>
    public long IndexMemoryLimit { get; set; } = 1L << 30;

    /// <summary>
    /// How much memory the vectors of knowledge entries may take that are kept so that a merchant's knowledge is not embedded,
    /// and paid for, again when it is loaded again, in bytes, 0 to 1 TiB; 0 keeps none. Only of models that a profile names;
    /// a host's own <see cref="Models.IEmbeddingCache"/> is used instead. Default 128 MiB.
    /// </summary>
    public long EmbeddingCacheLimit { get; set; } = 128L << 20;

    /// <summary>
    /// How much memory the models' answers that are kept for all merchants may take together, in bytes, 1 MiB to 1 TiB,
    /// estimated. Those used least recently go first. Default 64 MiB.
    /// </summary>
    public long ResponseCacheMemoryLimit { get; set; } = 64L << 20;

    /// <summary>
    /// How long a turn waits for a merchant's classifier that is being loaded or trained, 0 to 1 minute, counted from the beginning of that
    /// work; then the turn goes on without the classifier. Default 2 seconds.
    /// </summary>
    public TimeSpan ClassifierPatience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Where trained classifiers are kept, so that they are loaded and not trained again; the folder is made when first needed, and files that
    /// were not used for 30 days are deleted. Several processes may share one. Null, the default, means in memory only.
    /// </summary>
    public string? ClassifierFolder { get; set; }

    /// <summary>
    /// How much memory the merchants' classifiers may take together, in bytes, 1 MiB to 1 TiB, estimated. Those used least
    /// recently are dropped first, and loaded or trained again on their next use. Default 256 MiB.
    /// </summary>
    public long ClassifierMemoryLimit { get; set; } = 256L << 20;
}
